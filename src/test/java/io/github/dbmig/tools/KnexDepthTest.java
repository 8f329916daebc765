package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Knex projects look like besides the usual one, on the real Knex. */
class KnexDepthTest {
  @TempDir Path root;

  @ParameterizedTest
  @EnumSource(names = {"CJS"})
  void whatDbmigWritesRunsAsItWasMeant(Flavours flavour) throws Exception {
    writes(flavour, Engine.SQLITE);
  }

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"ESM", "TS", "TS_ESM"})
  void whatDbmigWritesRunsAsItWasMeantInEveryFlavour(Flavours flavour) throws Exception {
    writes(flavour, Engine.POSTGRESQL18);
  }

  private void writes(Flavours flavour, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("knex")) {
      ToolShop shop = shop(database, flavour, "directory: './db/migrations'");
      MigrationTool tool = shop.target().tool();
      NewFile file =
          tool.newMigration(
                  "Add the notes!", Instant.now(), Flavours.nastyUp(), Flavours.nastyDown())
              .orElseThrow();
      assertThat(file.path().getFileName().toString())
          .matches("\\d{14}_add_the_notes\\" + flavour.ending);
      shop.file(root.relativize(file.path()).toString(), file.content());
      assertThat(sql(shop, Direction.UP)).isEqualTo(Flavours.nastyUp());
      assertThat(sql(shop, Direction.DOWN)).isEqualTo(Flavours.nastyDown());

      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.column("SELECT body FROM notes"))
          .containsExactly(Flavours.NASTY.replace("''", "'"));
      NewFile template = tool.newMigration("later", Instant.EPOCH, Optional.empty());
      assertThat(template.path().getFileName().toString())
          .isGreaterThan(file.path().getFileName().toString());
      shop.file(root.relativize(template.path()).toString(), template.content());
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
      assertThat(shop.states().values()).containsOnly("pending");
    }
  }

  private static List<String> sql(ToolShop shop, Direction direction) {
    MigrationTool tool = shop.target().tool();
    Dialect dialect = shop.target().dialect();
    return tool
        .execution(tool.migrations().get(0), direction, dialect)
        .sql()
        .orElseThrow()
        .statements()
        .stream()
        .map(SqlStatement::text)
        .toList();
  }

  @Test
  void severalFoldersAreOneHistoryAndNewFilesGoToTheLast() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("knex")) {
      ToolShop shop =
          shop(
              database, Flavours.CJS, "directory: ['./a', './b'], loadExtensions: ['.js', '.mjs']");
      shop.file("a/20260102000000_two.js", table("two"));
      shop.file("b/20260101000000_one.js", table("one"));
      shop.file(
          "b/20260103000000_three.mjs",
          "export const up = knex => knex.schema.createTable('three', t => t.increments())\n"
              + "export const down = knex => knex.schema.dropTable('three')\n");
      RunResult run = shop.run();
      assertThat(run.error()).isEmpty();
      assertThat(run.applied())
          .extracting(RunResult.Step::id)
          .containsExactly(
              "20260101000000_one.js", "20260102000000_two.js", "20260103000000_three.mjs");
      assertThat(shop.target().tool().newMigration("x", Instant.now(), Optional.empty()).path())
          .asString()
          .startsWith(root.resolve("b").toString())
          .endsWith(".mjs");
    }
  }

  @Test
  void whatKnexDoesNotLoadIsAStrangerAndTypesStopItBeforeItStarts() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("knex")) {
      ToolShop shop = shop(database, Flavours.CJS, "directory: './db/migrations'");
      shop.file("db/migrations/20260101000000_one.js", table("one"));
      shop.file("db/migrations/20260102000000_two.mjs", "export const up = () => {}\n");
      assertThat(shop.target().tool().strangers()).containsExactly("20260102000000_two.mjs");
      shop.file("db/migrations/20260101000000_one.d.ts", "export function up(): void\n");
      assertThat(shop.target().tool().strangers())
          .containsExactlyInAnyOrder("20260102000000_two.mjs", "20260101000000_one.d.ts");
      assertThat(shop.states().keySet()).containsExactly("20260101000000_one.js");
      assertThat(shop.run().error().orElseThrow().getMessage())
          .contains("20260101000000_one.d.ts")
          .contains("loadExtensions");
      assertThat(shop.column("SELECT name FROM sqlite_master WHERE name = 'one'")).isEmpty();
    }
  }

  @Test
  void aRowWithoutAFileIsToldBeforeKnexRefuses() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("knex")) {
      ToolShop shop = shop(database, Flavours.CJS, "directory: './db/migrations'");
      shop.file("db/migrations/20260101000000_one.js", table("one"));
      shop.file("db/migrations/20260102000000_two.js", table("two"));
      assertThat(shop.run().error()).isEmpty();
      Files.delete(root.resolve("db/migrations/20260101000000_one.js"));
      assertThat(shop.states()).containsEntry("20260101000000_one.js", "missing");
      assertThatThrownBy(shop::run).hasMessageContaining("20260101000000_one.js");
      assertThat(
              shop.rollback(OptionalInt.of(1), Optional.empty(), false)
                  .error()
                  .orElseThrow()
                  .getMessage())
          .contains("20260101000000_one.js", "-Ddbmig.rolledBack=20260101000000_one.js");
      new ToolGoals(shop).resolve(Optional.empty(), Optional.of("20260101000000_one.js"), false);
      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
    }
  }

  @Test
  void valuesOfAFailedStatementAreNotTold() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("knex")) {
      ToolShop shop = shop(database, Flavours.CJS, "directory: './db/migrations'");
      shop.file(
          "db/migrations/20260101000000_one.js",
          "exports.up = knex => knex('nowhere').insert({ iban: 'S3cr3tValue' })\nexports.down = () => {}\n");
      assertThat(shop.run().error().orElseThrow().getMessage())
          .contains("nowhere")
          .doesNotContain("S3cr3tValue");
    }
  }

  @Test
  void seedsAreWrittenAndRun() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("knex")) {
      ToolShop shop = shop(database, Flavours.CJS, "directory: './db/migrations'");
      ToolGoals goals = new ToolGoals(shop);
      shop.file("db/migrations/20260101000000_one.js", table("one"));
      assertThat(shop.run().error()).isEmpty();
      assertThat(goals.newSeed("Some rows").created()).contains("db/seeds/some_rows.js");
      assertThat(goals.seed().error()).isEmpty();
      shop.file("db/seeds/other.js", "exports.seed = knex => knex('one').insert({ id: 7 })\n");
      assertThat(goals.seed().error()).isEmpty();
      assertThat(shop.column("SELECT id FROM one")).containsExactly("7");
      assertThat(goals.command(Verb.RESET).error()).isEmpty();
      assertThat(shop.states().values()).containsExactly("pending");
      assertThat(root.resolve("other.sqlite3")).doesNotExist();
    }
  }

  @Tag("ci")
  @Test
  void aTrackingTableMayStandInASchemaOfItsOwn() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("knex")) {
      ToolShop shop =
          shop(
              database,
              Flavours.CJS,
              "directory: './db/migrations', schemaName: 'ops', tableName: 'done'");
      shop.execute("CREATE SCHEMA ops");
      shop.file("db/migrations/20260101000000_one.js", table("one"));
      shop.file("db/migrations/20260102000000_two.js", table("two"));
      assertThat(shop.runTo("20260101000000_one.js").error()).isEmpty();
      assertThat(shop.column("SELECT name FROM ops.done")).containsExactly("20260101000000_one.js");
      shop.edit("db/migrations/20260101000000_one.js", "increments", "increments /* */ ");
      assertThat(shop.states()).containsEntry("20260101000000_one.js", "modified");
      new ToolGoals(shop).resolve(Optional.of("20260102000000_two.js"), Optional.empty(), false);
      assertThat(shop.states()).containsEntry("20260101000000_one.js", "modified");
      assertThat(shop.column("SELECT name FROM ops.done")).hasSize(2);
    }
  }

  private static String table(String name) {
    return "exports.up = knex => knex.schema.createTable('%s', t => t.increments())\n"
            .formatted(name)
        + "exports.down = knex => knex.schema.dropTable('%s')\n".formatted(name);
  }

  private ToolShop shop(TestDatabase database, Flavours flavour, String migrations) {
    Engine engine = database.engine();
    String client = engine.isServer() ? engine.isPostgresql() ? "pg" : "mysql2" : "better-sqlite3";
    String config =
        "{ client: '%s', connection: { filename: 'other.sqlite3', host: '127.0.0.1', port: 9 }, useNullAsDefault: true, migrations: { %s }, seeds: { directory: './db/seeds' } }"
            .formatted(client, migrations);
    assertThat(Dialects.of(engine)).isNotNull();
    return new ToolShop(root, database)
        .link("node_modules", Toolbox.node("knex-3.3"))
        .file("package.json", flavour.json(Map.of("knex", "3.3.0")))
        .file(
            "knexfile" + flavour.ending,
            (flavour.exportsByWord() ? "export default " : "module.exports = ") + config + "\n");
  }
}
