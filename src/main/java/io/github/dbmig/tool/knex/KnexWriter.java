package io.github.dbmig.tool.knex;

import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.script.Flavour;
import io.github.dbmig.tool.script.ScriptText;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
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
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
  private static final int DIGITS = 14;

  private final ToolProject project;
  private final KnexHistory history;

  KnexWriter(ToolProject project, KnexHistory history) {
    this.project = project;
    this.history = history;
  }

  /** Knex writes into the last of several folders. */
  Path folder() {
    return history.folders().get(history.folders().size() - 1);
  }

  Flavour flavour() {
    List<Path> there = history.local().stream().map(Migration::file).toList();
    return Flavour.of(there, project.detection().config().file(), folder());
  }

  /** Behind all that is there, as Knex sorts them. */
  LocalDateTime next(Instant now) {
    LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC).withNano(0);
    String newest =
        history.local().stream()
            .map(Migration::id)
            .filter(id -> id.matches("\\d{14}\\D.*"))
            .reduce("", (a, b) -> b);
    if (newest.isEmpty() || newest.compareTo(TIME.format(time)) < 0) {
      return time;
    }
    try {
      return LocalDateTime.parse(newest.substring(0, DIGITS), TIME).plusSeconds(1);
    } catch (DateTimeException noTime) {
      return time;
    }
  }

  static String file(LocalDateTime time, String slug, String ending) {
    return TIME.format(time) + "_" + slug + ending;
  }

  NewFile template(String name, Instant now) {
    return migration(name, now, List.of(), List.of());
  }

  NewFile migration(String name, Instant now, List<String> up, List<String> down) {
    String slug = ScriptText.slug(name);
    String file = file(next(now), slug.isEmpty() ? "migration" : slug, flavour().ending());
    return new NewFile(folder().resolve(file), text("", true, up, down));
  }

  /**
   * @param head comments, each with its line's end
   */
  String text(String head, boolean transactional, List<String> up, List<String> down) {
    Flavour flavour = flavour();
    String config =
        transactional
            ? ""
            : (flavour.module() ? "export const config" : "exports.config")
                + " = { transaction: false };\n\n";
    return head
        + (flavour.typed() ? "import type { Knex } from 'knex';\n\n" : "")
        + config
        + function("up", flavour, calls(up))
        + "\n"
        + function("down", flavour, calls(down));
  }

  NewFile seed(String name) {
    String slug = ScriptText.slug(name);
    String body =
        "  // Parents before children; rows that are there stay.\n"
            + "  // await knex('roles').insert([{ id: 1, name: 'admin' }]).onConflict('id').ignore();\n";
    Flavour flavour = flavour();
    return new NewFile(
        history.seedFolder().resolve((slug.isEmpty() ? "seed" : slug) + flavour.ending()),
        (flavour.typed() ? "import type { Knex } from 'knex';\n\n" : "")
            + function("seed", flavour, body));
  }

  /** One statement a call: SQLite takes no more, and several are one transaction elsewhere. */
  private String calls(List<String> statements) {
    Placeholders placeholders = Placeholders.of(project.detection().dialect());
    return statements.stream()
        .map(sql -> "  await knex.raw(" + ScriptText.literal(placeholders.written(sql)) + ");\n")
        .collect(Collectors.joining());
  }

  private static String function(String name, Flavour flavour, String body) {
    if (flavour.typed()) {
      return "export async function " + name + "(knex: Knex): Promise<void> {\n" + body + "}\n";
    }
    return flavour.module()
        ? "export async function " + name + "(knex) {\n" + body + "}\n"
        : "exports." + name + " = async function (knex) {\n" + body + "};\n";
  }
}
