package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tools.PrismaShop.Line;
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

/** A Prisma project's life under dbmig by Prisma's own program. */
class PrismaLifeTest {
  private static final String USER = "model User {\n  id Int @id\n  email String @unique\n%s}\n";
  private static final String POST =
      "model Post {\n  id Int @id\n  userId Int\n  user User @relation(fields: [userId], references: [id])\n}\n";

  private static final String USERS_SQL =
      "CREATE TABLE \"User\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"email\" TEXT NOT NULL);\n";
  private static final String POSTS_SQL =
      "CREATE TABLE \"Post\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"userId\" INTEGER NOT NULL);\n";

  @TempDir Path root;

  @Test
  void theNewerLineOnSqlite() throws Exception {
    life(Line.SEVEN, Engine.SQLITE);
  }

  /** The engine in WebAssembly ends at the catalog of PostgreSQL 18. */
  @ParameterizedTest
  @Tag("ci")
  @CsvSource({"SEVEN, POSTGRESQL14", "SIX, SQLITE", "SIX, POSTGRESQL18"})
  void onEveryEngineAndLine(Line line, Engine engine) throws Exception {
    life(line, engine);
  }

  private void life(Line line, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("prisma");
        TestDatabase other = engine.database("other")) {
      PrismaShop prisma = new PrismaShop(root, database, line);
      prisma.pointAt(other);
      ToolShop shop = prisma.shop;
      String init = generated(prisma.schema(USER.formatted("")), line, "init");
      assertThat(shop.run().error()).isEmpty();
      String posts =
          generated(prisma.schema(USER.formatted("  posts Post[]\n") + POST), line, "posts");
      assertThat(shop.states()).isEqualTo(Map.of(init, "applied", posts, "pending"));
      assertThat(shop.runTo(posts).error()).isEmpty();
      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(init, "applied", posts, "pending"));
      assertThat(shop.run().applied()).extracting(RunResult.Step::id).containsExactly(posts);
      assertThat(prisma.prisma("migrate", "status")).contains("up to date");
      if (line == Line.SEVEN) {
        assertThat(shop.generate("nothing").files()).isEmpty();
      }
      assertThat(shop.states()).hasSize(2);

      aBrokenOneIsToldAndResolved(prisma);
      assertThat(ToolShop.tables(other)).isEmpty();
    }
  }

  /**
   * The harness ends badly behind a migration that Prisma 6 has written, so there a person wrote.
   */
  private static String generated(PrismaShop prisma, Line line, String name) {
    if (line == Line.SIX) {
      return name.equals("init")
          ? prisma.add(name, USERS_SQL, "DROP TABLE \"User\";\n")
          : prisma.add(name, POSTS_SQL, "DROP TABLE \"Post\";\n");
    }
    GenerateResult result = prisma.shop.generate(name);
    assertThat(result.error()).isEmpty();
    assertThat(result.files()).hasSize(2).anyMatch(file -> file.endsWith("down.sql"));
    return result.id();
  }

  private static void aBrokenOneIsToldAndResolved(PrismaShop prisma) throws Exception {
    ToolShop shop = prisma.shop;
    String id = "99990101000000_broken";
    String file = "prisma/migrations/" + id + "/migration.sql";
    shop.file(file, "DROP TABLE nowhere;\n");
    RunResult failed = shop.run();
    assertThat(failed.failed()).isPresent();
    assertThat(failed.failed().get().id()).isEqualTo(id);
    assertThat(failed.error().get().getMessage()).contains("nowhere");
    assertThat(shop.states()).containsEntry(id, "failed");
    assertThatThrownBy(shop::run).hasMessageContaining(id);

    shop.rolledBack(id);
    shop.file(file, "CREATE TABLE somewhere (id integer);\n");
    assertThat(shop.run().error()).isEmpty();
    assertThat(List.copyOf(shop.states().values())).containsOnly("applied");
    assertThat(prisma.prisma("migrate", "status")).contains("up to date");
  }
}
