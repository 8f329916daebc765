package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What TypeORM projects look like besides the usual one, on the real TypeORM. */
class TypeormDepthTest {
  private static final String FOLDER = "src/migrations";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({"CJS, SQLITE, typeorm-1.1"})
  void itsGeneratorWritesWhatItsEntitiesSay(Flavours flavour, Engine engine, String version)
      throws Exception {
    generates(flavour, engine, version);
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({
    "TS, POSTGRESQL18, typeorm-1.1",
    "ESM, MYSQL, typeorm-1.1",
    "TS_ESM, POSTGRESQL18, typeorm-1.1",
    "TS, SQLITE, typeorm-0.3",
    "CJS, POSTGRESQL14, typeorm-0.3"
  })
  void itsGeneratorWritesInEveryFlavour(Flavours flavour, Engine engine, String version)
      throws Exception {
    generates(flavour, engine, version);
  }

  private void generates(Flavours flavour, Engine engine, String version) throws Exception {
    try (TestDatabase database = engine.database("typeorm")) {
      ToolShop shop = shop(database, flavour, version);
      ToolGoals goals = new ToolGoals(shop);
      GenerateResult first = goals.generate("add users", false);
      assertThat(first.error()).isEmpty();
      assertThat(first.files()).hasSize(1);
      assertThat(first.files().get(0)).matches(FOLDER + "/\\d{13}-AddUsers\\" + flavour.ending);
      assertThat(shop.states().values()).containsExactly("pending");
      assertThat(sql(shop, Direction.UP).get(0)).startsWith("CREATE TABLE");
      assertThat(sql(shop, Direction.DOWN).get(0)).startsWith("DROP TABLE");
      assertThat(goals.generate("again", false).files()).isEmpty();

      shop.file(goals.generate("by hand", true).files().get(0), template(shop));
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states().values()).containsExactly("applied", "applied");
      assertThat(shop.column("SELECT count(*) FROM users")).containsExactly("0");
      assertThat(goals.generate("again", false).files()).isEmpty();

      seeds(shop, goals);
      assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
      assertThat(shop.states().values()).containsExactly("pending", "pending");
      assertThat(root.resolve("other.sqlite3")).doesNotExist();
    }
  }

  /** It is there already, and it runs as it is. */
  private static String template(ToolShop shop) throws Exception {
    List<Migration> all = shop.target().tool().migrations();
    assertThat(all).hasSize(2);
    return Files.readString(all.get(1).file());
  }

  private static void seeds(ToolShop shop, ToolGoals goals) throws Exception {
    String seed = goals.newSeed("first users").created().orElseThrow();
    assertThat(seed).startsWith("src/seeds/first_users.");
    assertThat(goals.seed().error()).isEmpty();
    shop.edit(
        seed,
        "  // Parents",
        "  await manager.query(`INSERT INTO users (email) VALUES ('a')`)\n  //");
    assertThat(goals.seed().error()).isEmpty();
    assertThat(shop.column("SELECT email FROM users")).containsExactly("a");
    shop.edit(seed, "('a')`", "('a'), (${missing})`");
    assertThat(goals.seed().error().orElseThrow().getMessage()).contains("missing");
    assertThat(shop.column("SELECT email FROM users")).containsExactly("a");
  }

  private static List<String> sql(ToolShop shop, Direction direction) {
    MigrationTool tool = shop.target().tool();
    return tool
        .execution(tool.migrations().get(0), direction, shop.target().dialect())
        .sql()
        .orElseThrow()
        .statements()
        .stream()
        .map(SqlStatement::text)
        .toList();
  }

  @Test
  void pushAndResetAreTypeormsOwn() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("typeorm")) {
      ToolShop shop = shop(database, Flavours.CJS, "typeorm-1.1");
      ToolGoals goals = new ToolGoals(shop);
      assertThat(goals.command(Verb.PUSH).error()).isEmpty();
      assertThat(shop.column("SELECT count(*) FROM users")).containsExactly("0");
      assertThat(goals.command(Verb.RESET).error()).isEmpty();
      assertThat(shop.column("SELECT name FROM sqlite_master WHERE name = 'users'")).isEmpty();
      assertThat(root.resolve("other.sqlite3")).doesNotExist();
    }
  }

  @Test
  void revertsTheOneThatIsMeantAndNotTheNewestRow() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("typeorm")) {
      ToolShop shop = shop(database, Flavours.CJS, "typeorm-1.1");
      shop.file(FOLDER + "/1767225600002-Two.js", type("Two1767225600002", "two"));
      assertThat(shop.run().error()).isEmpty();
      shop.file(FOLDER + "/1767225600001-One.js", type("One1767225600001", "one"));
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.column("SELECT name FROM migrations ORDER BY id"))
          .containsExactly("Two1767225600002", "One1767225600001");
      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states())
          .isEqualTo(Map.of("One1767225600001", "applied", "Two1767225600002", "pending"));
      assertThat(shop.column("SELECT name FROM sqlite_master WHERE name IN ('one', 'two')"))
          .containsExactly("one");
    }
  }

  @Test
  void aRowWithAnotherTimestampIsToldAndNothingIsReverted() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("typeorm")) {
      ToolShop shop = shop(database, Flavours.CJS, "typeorm-1.1");
      shop.file(FOLDER + "/1767225600001-One.js", type("One1767225600001", "one"));
      assertThat(shop.run().error()).isEmpty();
      shop.execute("UPDATE migrations SET timestamp = 1");
      assertThat(
              shop.rollback(OptionalInt.of(1), Optional.empty(), false)
                  .error()
                  .orElseThrow()
                  .getMessage())
          .contains("timestamp 1 instead of 1767225600001");
      assertThat(shop.column("SELECT name FROM sqlite_master WHERE name = 'one'")).hasSize(1);
    }
  }

  @Tag("ci")
  @Test
  void whatMustStandOutsideOfATransactionDoesBothWays() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("typeorm")) {
      ToolShop shop = shop(database, Flavours.CJS, "typeorm-1.1");
      shop.file(FOLDER + "/1767225600001-One.js", type("One1767225600001", "one"));
      shop.file(
          FOLDER + "/1767225600002-Two.js",
          """
          module.exports = class Two1767225600002 {
            transaction = false
            async up(q) { await q.query('CREATE INDEX CONCURRENTLY one_id ON one (id)') }
            async down(q) { await q.query('DROP INDEX CONCURRENTLY one_id') }
          }
          """);
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.column("SELECT indexname FROM pg_indexes WHERE indexname = 'one_id'"))
          .isEmpty();
    }
  }

  @Test
  void whatTypeormWouldNotRunIsToldBefore() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("typeorm")) {
      ToolShop shop = shop(database, Flavours.CJS, "typeorm-1.1");
      shop.file(FOLDER + "/1767225600001-One.js", type("One1767225600001", "one"));
      shop.file(FOLDER + "/1767225600003-Empty.js", "module.exports = {}\n");
      shop.file(
          FOLDER + "/1767225600001-One.d.ts", "export class One1767225600001 { up(): void }\n");
      assertThat(shop.target().tool().strangers()).containsExactly("1767225600003-Empty.js");
      assertThat(shop.states().keySet()).containsExactly("One1767225600001");
      shop.file(FOLDER + "/1767225600004-Again.js", type("One1767225600001", "again"));
      assertThatThrownBy(shop::states).hasMessageContaining("1767225600004-Again.js");
      shop.file(FOLDER + "/1767225600004-Again.js", type("Again", "again"));
      assertThatThrownBy(shop::states).hasMessageContaining("13 digits");
    }
  }

  @Test
  void rowsAreWrittenAsTypeormWritesThem() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("typeorm")) {
      ToolShop shop = shop(database, Flavours.CJS, "typeorm-1.1");
      shop.file(FOLDER + "/1767225600001-One.js", type("One1767225600001", "one"));
      new ToolGoals(shop).resolve(Optional.of("One1767225600001"), Optional.empty(), false);
      assertThat(shop.states()).containsEntry("One1767225600001", "applied");
      assertThat(shop.column("SELECT timestamp FROM migrations")).containsExactly("1767225600001");
      assertThat(shop.run().applied()).isEmpty();
      new ToolGoals(shop).resolve(Optional.empty(), Optional.of("One1767225600001"), false);
      assertThat(shop.run().applied()).hasSize(1);
    }
  }

  @Test
  void ofSeveralDataSourcesOneMustBeTheDefault() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("typeorm")) {
      ToolShop shop = shop(database, Flavours.CJS, "typeorm-1.1");
      shop.file(FOLDER + "/1767225600001-One.js", type("One1767225600001", "one"));
      shop.edit(
          "src/data-source.js",
          "module.exports = source",
          "module.exports = { source, second: new DataSource({ type: 'better-sqlite3', database: 'x' }) }");
      assertThat(shop.run().error().orElseThrow().getMessage()).contains("source, second");
      shop.edit("src/data-source.js", "{ source,", "{ default: source, source,");
      assertThat(shop.run().error()).isEmpty();
    }
  }

  private static String type(String name, String table) {
    return """
        module.exports = class %s {
          async up(q) { await q.query('CREATE TABLE %s (id INTEGER)') }
          async down(q) { await q.query('DROP TABLE %s') }
        }
        """
        .formatted(name, table, table);
  }

  private ToolShop shop(TestDatabase database, Flavours flavour, String version) {
    String source =
        """
        const source = new DataSource({
          type: 'better-sqlite3',
          database: 'other.sqlite3',
          entities: [User],
          migrations: ['src/migrations/*.{ts,js}']
        })
        """;
    String entity =
        """
        const User = new EntitySchema%s({
          name: 'User',
          tableName: 'users',
          columns: { id: { type: Number, primary: true, generated: true }, email: { type: 'varchar', length: 100 } }
        })
        """
            .formatted(flavour.ending.equals(".ts") ? "<{ id: number; email: string }>" : "");
    String text =
        (flavour.exportsByWord()
                ? "import { DataSource, EntitySchema } from 'typeorm'\n"
                : "const { DataSource, EntitySchema } = require('typeorm')\n")
            + entity
            + source
            + (flavour.exportsByWord() ? "export default source\n" : "module.exports = source\n");
    ToolShop shop =
        new ToolShop(root, database)
            .link("node_modules", Toolbox.node(version))
            .file("package.json", flavour.json(Map.of("typeorm", version.substring(8))))
            .file("src/data-source" + flavour.ending, text)
            .file(FOLDER + "/.gitkeep", "");
    return TypeormShop.pointed(shop, "src/data-source" + flavour.ending, database.engine());
  }
}
