package io.github.dbmig.tool.typeorm;

import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.script.Flavour;
import io.github.dbmig.tool.script.ScriptText;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Migrations as classes, in the flavour of the project. Source: {@code
 * knex-typeorm-alembic-django.md} §2b, §2e.
 */
final class TypeormWriter {
  private static final String IMPORT =
      "import { MigrationInterface, QueryRunner } from 'typeorm';\n\n";

  private final ToolProject project;
  private final TypeormHistory history;

  TypeormWriter(ToolProject project, TypeormHistory history) {
    this.project = project;
    this.history = history;
  }

  Path folder() {
    return history.folders().get(history.folders().size() - 1);
  }

  Flavour flavour() {
    List<Path> there = history.all().values().stream().map(TypeormMigration::file).toList();
    return Flavour.of(there, project.detection().config().file(), folder());
  }

  /** As a class's name without its timestamp. */
  String named(String words) {
    String name = ScriptText.className(words);
    return name.isEmpty() ? "Migration" : name;
  }

  /** Behind all that is there, as TypeORM orders them. */
  long next(Instant now) {
    long newest =
        history.all().values().stream().mapToLong(TypeormMigration::timestamp).max().orElse(0);
    return Math.max(now.toEpochMilli(), newest + 1);
  }

  NewFile template(String name, Instant now) {
    long time = next(now);
    return new NewFile(
        folder().resolve(time + "-" + named(name) + flavour().ending()),
        text("", named(name) + time, true, List.of(), List.of()));
  }

  /**
   * @param head comments, each with its line's end
   * @param type the class's name, with its timestamp
   */
  String text(String head, String type, boolean transactional, List<String> up, List<String> down) {
    Flavour flavour = flavour();
    String begin =
        flavour.typed()
            ? IMPORT + "export class " + type + " implements MigrationInterface {\n"
            : (flavour.module() ? "export class " : "module.exports = class ") + type + " {\n";
    return head
        + begin
        + "  name = '"
        + type
        + "'\n"
        + (transactional ? "" : "  transaction = false\n")
        + "\n"
        + method("up", flavour, up)
        + "\n"
        + method("down", flavour, down)
        + "}\n";
  }

  /** One statement a call: SQLite takes no more, and several are one transaction elsewhere. */
  private static String method(String name, Flavour flavour, List<String> statements) {
    String begin =
        flavour.typed()
            ? "  public async " + name + "(queryRunner: QueryRunner): Promise<void> {\n"
            : "  async " + name + "(queryRunner) {\n";
    return statements.stream()
            .map(sql -> "    await queryRunner.query(" + ScriptText.literal(sql) + ")\n")
            .collect(Collectors.joining("", begin, ""))
        + "  }\n";
  }

  /** The project's seeds, by name. */
  List<Path> seeds() {
    return FileText.list(seedFolder()).stream()
        .filter(file -> file.toString().matches("(?!.*\\.d\\.[mc]?ts$).+\\.[mc]?[tj]s"))
        .toList();
  }

  private Path seedFolder() {
    List<Path> usual =
        Stream.of("seeds", "src/seeds", "src/database/seeds", "database/seeds", "src/db/seeds")
            .map(project.dir()::resolve)
            .toList();
    return usual.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(usual.get(Files.isDirectory(project.dir().resolve("src")) ? 1 : 0));
  }

  NewFile seed(String name) {
    Flavour flavour = flavour();
    String slug = ScriptText.slug(name);
    String body =
        "  // Parents before children; rows that are there stay.\n"
            + "  // await manager.query(`INSERT INTO roles (id, name) SELECT 1, 'admin' WHERE NOT EXISTS (SELECT 1 FROM roles WHERE id = 1)`)\n";
    String text =
        flavour.typed()
            ? "import type { EntityManager } from 'typeorm'\n\n"
                + "export default async function seed(manager: EntityManager): Promise<void> {\n"
            : (flavour.module() ? "export default" : "module.exports =")
                + " async function seed(manager) {\n";
    return new NewFile(
        seedFolder().resolve((slug.isEmpty() ? "seed" : slug) + flavour.ending()),
        text + body + "}\n");
  }
}
