package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.Backfill;
import io.github.dbmig.command.Contract;
import io.github.dbmig.command.ZeroDowntime;
import io.github.dbmig.command.request.BackfillRequest;
import io.github.dbmig.command.request.ContractRequest;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.run.backfill.BatchPolicy;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rename in three releases, written as the tool's own files and carried out by the tool. */
class PlanLifeTest {
  private static final String RENAME = "ALTER TABLE %s RENAME COLUMN name TO display_name";

  @TempDir Path root;

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({
    "knex, CJS, SQLITE",
    "knex, TS, POSTGRESQL14",
    "typeorm, CJS, SQLITE",
    "typeorm, TS, POSTGRESQL14",
    "typeorm, ESM, POSTGRESQL14"
  })
  void aRenameIsReleasedInPhases(String tool, Flavours flavour, Engine engine) {
    try (TestDatabase database = engine.database("plan")) {
      released(tool.equals("knex") ? knex(database, flavour) : typeorm(database, flavour), "users");
    }
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({"alembic, POSTGRESQL14", "django, SQLITE"})
  void theSameOfToolsInOneLanguage(String tool, Engine engine) {
    inOneLanguage(tool, engine);
  }

  @Tag("nightly")
  @ParameterizedTest
  @CsvSource({"alembic, SQLITE", "django, POSTGRESQL14", "prisma, SQLITE", "prisma, POSTGRESQL14"})
  void theSameOnTheOtherEngine(String tool, Engine engine) {
    inOneLanguage(tool, engine);
  }

  private void inOneLanguage(String tool, Engine engine) {
    try (TestDatabase database = engine.database("plan")) {
      switch (tool) {
        case "alembic" -> alembic(database);
        case "django" -> django(database);
        default -> prisma(database);
      }
    }
  }

  private void alembic(TestDatabase database) {
    ToolShop shop = AlembicShop.of(root, database, "1.20");
    released(shop, "users");
    shop.edit("models.py", "    name = ", "    display_name = ");
    assertThat(AlembicShop.alembic(shop, database, "check"))
        .contains("No new upgrade operations detected");
  }

  private void django(TestDatabase database) {
    ToolShop shop = DjangoShop.of(root, database, "5.2");
    released(shop, "shop_customer");
    shop.edit("shop/models.py", "    name = ", "    display_name = ");
    assertThat(DjangoShop.manage(shop, database, "makemigrations", "--check", "--dry-run"))
        .contains("No changes detected");
  }

  private void prisma(TestDatabase database) {
    PrismaShop prisma = new PrismaShop(root, database, PrismaShop.Line.SEVEN);
    String model = "model Person {\n  id Int @id\n  %s String\n\n  @@map(\"people\")\n}\n";
    prisma.schema(model.formatted("name"));
    prisma.add(
        "people",
        "CREATE TABLE \"people\" (\"id\" INTEGER NOT NULL"
            + (database.engine().isServer()
                ? ", \"name\" TEXT NOT NULL, CONSTRAINT \"people_pkey\" PRIMARY KEY (\"id\"));\n"
                : " PRIMARY KEY, \"name\" TEXT NOT NULL);\n"),
        "DROP TABLE people;\n");
    released(prisma.shop, "people");
    prisma.schema(model.formatted("display_name"));
    assertThat(prisma.shop.generate("nothing").files()).isEmpty();
  }

  @Tag("ci")
  @ParameterizedTest
  @CsvSource({"ZERO, SQLITE", "ONE, POSTGRESQL14"})
  void drizzleBelievesWhatThePlanMade(DrizzleShop.Line line, Engine engine) {
    drizzle(line, engine);
  }

  @Tag("nightly")
  @ParameterizedTest
  @CsvSource({"ZERO, POSTGRESQL14", "ONE, SQLITE"})
  void theSameOfDrizzleOnTheOtherEngine(DrizzleShop.Line line, Engine engine) {
    drizzle(line, engine);
  }

  private void drizzle(DrizzleShop.Line line, Engine engine) {
    try (TestDatabase database = engine.database("plan")) {
      DrizzleShop drizzle = new DrizzleShop(root, database, line);
      drizzle.schema("people name");
      assertThat(drizzle.drizzle("generate", "--name", "init")).doesNotContain("exit ");
      released(drizzle.shop, "people");
      assertThat(drizzle.drizzle("check")).doesNotContain("exit ");
      drizzle.schema("people display_name");
      int before = drizzle.shop.states().size();
      assertThat(drizzle.drizzle("generate", "--name", "next"))
          .containsIgnoringCase("no schema changes");
      assertThat(drizzle.shop.states()).hasSize(before);
    }
  }

  private static void released(ToolShop shop, String table) {
    assertThat(shop.run().error()).isEmpty();
    shop.execute("INSERT INTO " + table + " (id, name) VALUES (1, 'a'), (2, 'it''s ? `b` ${c}')");
    assertThat(
            new ZeroDowntime(shop.target(), Clock.systemUTC())
                .execute(ZeroDowntimeRequest.of(RENAME.formatted(table)))
                .error())
        .isEmpty();
    assertThat(shop.run().error()).isEmpty();
    shop.execute("INSERT INTO " + table + " (id, name) VALUES (3, 'old')");
    assertThat(shop.column("SELECT display_name FROM " + table + " WHERE id = 3"))
        .containsExactly("old");
    assertThat(
            new Backfill(shop.target())
                .execute(
                    new BackfillRequest(
                        Optional.empty(), BackfillRequest.Action.RUN, BatchPolicy.DEFAULT))
                .error())
        .isEmpty();
    for (boolean retired : new boolean[] {false, true}) {
      new Contract(shop.target(), Clock.systemUTC())
          .execute(new ContractRequest(Optional.empty(), Optional.empty(), retired));
      assertThat(shop.run().error()).isEmpty();
    }
    assertThat(shop.states().values()).containsOnly("applied");
    assertThat(shop.column("SELECT display_name FROM " + table + " ORDER BY id"))
        .containsExactly("a", "it's ? `b` ${c}", "old");
  }

  private ToolShop knex(TestDatabase database, Flavours flavour) {
    String client = database.engine().isServer() ? "pg" : "better-sqlite3";
    return new ToolShop(root, database)
        .link("node_modules", Toolbox.node("knex-3.3"))
        .file("package.json", flavour.json(Map.of("knex", "*")))
        .file(
            "knexfile" + flavour.ending,
            (flavour.exportsByWord() ? "export default" : "module.exports =")
                + " { client: '"
                + client
                + "', useNullAsDefault: true, connection: { filename: 'other.sqlite3' }, migrations: { directory: './m' } }\n")
        .file(
            "m/20260101000000_users" + flavour.ending,
            (flavour.exportsByWord()
                    ? "export async function up(knex)"
                    : "exports.up = async function (knex)")
                + " { await knex.raw('CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL)') }\n"
                + (flavour.exportsByWord()
                    ? "export async function down(knex)"
                    : "exports.down = async function (knex)")
                + " { await knex.raw('DROP TABLE users') }\n");
  }

  private ToolShop typeorm(TestDatabase database, Flavours flavour) {
    boolean words = flavour.exportsByWord();
    ToolShop shop =
        new ToolShop(root, database)
            .link("node_modules", Toolbox.node("typeorm-1.1"))
            .file("package.json", flavour.json(Map.of("typeorm", "*")))
            .file(
                "src/data-source" + flavour.ending,
                (words
                        ? "import { DataSource } from 'typeorm'\nexport default"
                        : "const { DataSource } = require('typeorm')\nmodule.exports =")
                    + " new DataSource({ type: 'better-sqlite3', database: 'other.sqlite3', migrations: ['m/*.{js,ts}'] })\n")
            .file(
                "m/1767225600001-Users" + flavour.ending,
                (words ? "export" : "module.exports =")
                    + " class Users1767225600001 { async up(q) { await q.query('CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL)') } async down(q) { await q.query('DROP TABLE users') } }\n");
    return TypeormShop.pointed(shop, "src/data-source" + flavour.ending, database.engine());
  }
}
