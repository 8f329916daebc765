package io.github.dbmig.tool.knex;

import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Migrations in the flavour of the project: CommonJS, ES modules or TypeScript. Source: {@code
 * knex-typeorm-alembic-django.md} §1b, §1e.
 */
final class KnexWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ToolProject project;

  KnexWriter(ToolProject project) {
    this.project = project;
  }

  NewFile template(String name, Instant now) {
    return file(name, now, "", "");
  }

  NewFile migration(String name, Instant now, List<String> up, List<String> down) {
    return file(name, now, calls(up), calls(down));
  }

  NewFile seed(String name) {
    String body = "  // await knex('table').insert([{ id: 1 }]).onConflict('id').ignore();\n";
    return new NewFile(
        project.dir().resolve("seeds").resolve(slug(name) + ending()), function("seed", body));
  }

  private NewFile file(String name, Instant now, String up, String down) {
    String text = function("up", up) + "\n" + function("down", down);
    return new NewFile(
        project.folder().resolve(TIME.format(now) + "_" + slug(name) + ending()), header() + text);
  }

  /** One statement a call: SQLite takes no more, and several are one transaction elsewhere. */
  private static String calls(List<String> statements) {
    return statements.stream()
        .map(sql -> "  await knex.raw(`" + escaped(sql) + "`);\n")
        .collect(Collectors.joining());
  }

  /** Knex takes every question mark for a parameter, also inside a literal. */
  private static String escaped(String sql) {
    return sql.replace("\\", "\\\\")
        .replace("`", "\\`")
        .replace("${", "\\${")
        .replace("?", "\\\\?");
  }

  private String function(String name, String body) {
    if (ending().endsWith("ts")) {
      return "export async function " + name + "(knex: Knex): Promise<void> {\n" + body + "}\n";
    }
    return isModule()
        ? "export async function " + name + "(knex) {\n" + body + "}\n"
        : "exports." + name + " = async function (knex) {\n" + body + "};\n";
  }

  private String header() {
    return ending().endsWith("ts") ? "import type { Knex } from 'knex';\n\n" : "";
  }

  /** That of the newest migration, else the configuration's. */
  private String ending() {
    List<Path> there =
        FileText.list(project.folder()).stream()
            .filter(file -> KnexFiles.isLoaded(file.getFileName().toString()))
            .toList();
    String name =
        there.isEmpty()
            ? project.detection().config().file().map(Path::toString).orElse("x.js")
            : there.get(there.size() - 1).toString();
    return name.substring(name.lastIndexOf('.'));
  }

  private boolean isModule() {
    return ending().equals(".mjs") || ending().equals(".js") && packageIsModule();
  }

  private boolean packageIsModule() {
    for (Path at = project.folder().toAbsolutePath(); at != null; at = at.getParent()) {
      Path json = at.resolve("package.json");
      if (Files.exists(json)) {
        return FileText.read(json).matches("(?s).*\"type\"\\s*:\\s*\"module\".*");
      }
    }
    return false;
  }

  private static String slug(String name) {
    String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    return slug.isEmpty() ? "migration" : slug;
  }
}
