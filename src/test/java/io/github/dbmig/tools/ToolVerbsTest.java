package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seeds and the further commands, on the tools themselves. */
class ToolVerbsTest {
  @TempDir Path root;

  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(PrismaShop.Line.class)
  void prisma(PrismaShop.Line line) {
    try (TestDatabase database = Engine.POSTGRESQL14.database("prisma");
        TestDatabase other = Engine.POSTGRESQL14.database("other")) {
      PrismaShop prisma = new PrismaShop(root, database, line);
      prisma.pointAt(other);
      prisma.schema("model User {\n  id Int @id\n  email String @unique\n}\n");
      prisma.add(
          "init",
          "CREATE TABLE \"User\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"email\" TEXT NOT NULL);\n"
              + "CREATE UNIQUE INDEX \"User_email_key\" ON \"User\"(\"email\");\n",
          "DROP TABLE \"User\";\n");
      ToolGoals goals = new ToolGoals(prisma.shop);
      assertThat(prisma.shop.run().error()).isEmpty();

      assertThat(goals.newSeed("users").created()).contains("prisma/seed.ts");
      assertThat(root.resolve("prisma/seed.ts")).content().contains("PrismaClient");
      prisma.shop.file(
          "prisma/seed.mjs",
          "import pg from 'pg'\nconst c = new pg.Client(process.env.DATABASE_URL)\nawait c.connect()\n"
              + "await c.query(`INSERT INTO \"User\" VALUES (1, 'a@b') ON CONFLICT DO NOTHING`)\nawait c.end()\n");
      assertThat(goals.seed().error()).isEmpty();
      assertThat(goals.seed().error()).isEmpty();
      assertThat(prisma.shop.column("SELECT email FROM \"User\"")).containsExactly("a@b");

      assertThat(goals.command(Verb.CLIENT).error()).isEmpty();
      prisma.schema("model User {\n  id Int @id\n  email String @unique\n  name String?\n}\n");
      assertThat(goals.command(Verb.PUSH).error()).isEmpty();
      assertThat(prisma.shop.column("SELECT name FROM \"User\"")).hasSize(1);
      assertThat(goals.command(Verb.RESET).error()).isEmpty();
      assertThatThrownBy(() -> prisma.shop.column("SELECT name FROM \"User\""));
      assertThat(prisma.shop.states().values()).containsOnly("applied");
      assertThat(ToolShop.tables(other)).isEmpty();
    }
  }

  @Tag("ci")
  @Test
  void drizzle() {
    drizzle(DrizzleShop.Line.ONE);
  }

  @Tag("nightly")
  @Test
  void theOlderDrizzle() {
    drizzle(DrizzleShop.Line.ZERO);
  }

  private void drizzle(DrizzleShop.Line line) {
    try (TestDatabase database = Engine.POSTGRESQL18.database("drizzle")) {
      DrizzleShop drizzle = new DrizzleShop(root, database, line);
      drizzle.schema("users email");
      ToolGoals goals = new ToolGoals(drizzle.shop);
      assertThat(goals.generate("init", false).error()).isEmpty();
      assertThat(drizzle.shop.run().error()).isEmpty();

      assertThat(goals.newSeed("users").created()).contains("drizzle/seed.ts");
      assertThat(root.resolve("package.json")).content().contains("tsx drizzle/seed.ts");
      assertThat(goals.seed().error()).isEmpty();
      drizzle.shop.file(
          "drizzle/seed.ts",
          "import { Client } from 'pg'\nconst main = async (): Promise<void> => { const c = new Client(process.env.DATABASE_URL); await c.connect(); await c.query(\"INSERT INTO users VALUES (1, 'a@b') ON CONFLICT DO NOTHING\"); await c.end() }\nmain()\n");
      assertThat(goals.seed().error()).isEmpty();
      assertThat(goals.seed().error()).isEmpty();
      assertThat(drizzle.shop.column("SELECT email FROM users")).containsExactly("a@b");

      drizzle.schema("users email name");
      assertThat(goals.command(Verb.PUSH).error()).isEmpty();
      assertThat(drizzle.shop.column("SELECT name FROM users")).hasSize(1);
      assertThat(goals.command(Verb.PULL).error()).isEmpty();
      assertThat(root.resolve("drizzle-pulled/schema.ts")).content().contains("name");
    }
  }

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL18"})
  void django(Engine engine) {
    try (TestDatabase database = engine.database("django")) {
      ToolShop shop = DjangoShop.of(root, database, "5.2");
      ToolGoals goals = new ToolGoals(shop);
      assertThat(shop.run().error()).isEmpty();
      assertThatThrownBy(() -> goals.newSeed("customers")).hasMessageContaining("LABEL.NAME");
      assertThat(goals.newSeed("shop.customers").created())
          .contains("shop/management/commands/seed.py");
      assertThat(root.resolve("shop/management/commands/__init__.py")).exists();
      assertThat(goals.seed().error()).isEmpty();
      shop.file(
          "shop/management/commands/seed.py",
          "from django.core.management.base import BaseCommand\nfrom shop.models import Customer\n\n\n"
              + "class Command(BaseCommand):\n    def handle(self, *args, **options):\n"
              + "        Customer.objects.update_or_create(id=1, defaults={})\n");
      assertThat(goals.seed().error()).isEmpty();
      assertThat(goals.seed().error()).isEmpty();
      assertThat(shop.column("SELECT count(*) FROM shop_customer")).containsExactly("1");
      assertThat(goals.command(Verb.PULL).output()).anyMatch(line -> line.contains("models.Model"));
      assertThat(goals.command(Verb.RESET).error()).isEmpty();
      assertThat(shop.column("SELECT count(*) FROM shop_customer")).containsExactly("0");
      assertThat(shop.states().values()).containsOnly("applied");
    }
  }

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"SQLITE"})
  void alembic(Engine engine) {
    try (TestDatabase database = engine.database("alembic")) {
      ToolShop shop = AlembicShop.of(root, database, "1.20");
      ToolGoals goals = new ToolGoals(shop);
      String seed = goals.newSeed("first rows").created().orElseThrow();
      shop.execute("CREATE TABLE table_name (id INTEGER, name VARCHAR(20))");
      assertThat(shop.run().error()).isEmpty();
      assertThat(seed).startsWith("migrations/versions/");
      assertThat(shop.column("SELECT name FROM table_name")).containsExactly("example");
      assertThat(goals.command(Verb.RESET).error()).isEmpty();
      assertThat(shop.states().values()).containsOnly("pending");
      assertThat(shop.states()).hasSize(3);
      assertThat(List.of(Verb.PUSH, Verb.STUDIO, Verb.CLIENT))
          .allSatisfy(
              verb ->
                  assertThatThrownBy(() -> goals.command(verb))
                      .hasMessageContaining("has no command"));
    }
  }
}
