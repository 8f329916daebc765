package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
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

/** dbmig sends the SQL itself, and Prisma cannot tell the difference. */
class PrismaNativeTest {
  private static final String USERS =
      "CREATE TABLE users (id integer PRIMARY KEY, email varchar(255) NOT NULL);\n";
  private static final String POSTS =
      "-- CreateTable\nCREATE TABLE posts (id integer PRIMARY KEY, user_id integer NOT NULL);\n\n"
          + "-- CreateIndex\nCREATE INDEX posts_user ON posts (user_id);\n";

  @TempDir Path root;

  @Test
  void prismaGoesOnWhereDbmigEnded() throws Exception {
    life(Line.SEVEN, Engine.SQLITE);
  }

  /** The harness has no engine for MySQL, so that there only dbmig itself is asked. */
  @ParameterizedTest
  @Tag("ci")
  @CsvSource({
    "SIX, SQLITE",
    "SIX, POSTGRESQL18",
    "SEVEN, POSTGRESQL18",
    "SEVEN, MYSQL",
    "SEVEN, MARIADB"
  })
  void onEveryEngineAndLine(Line line, Engine engine) throws Exception {
    life(line, engine);
  }

  private void life(Line line, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("prisma")) {
      PrismaShop prisma = new PrismaShop(root, database, line);
      ToolShop shop = prisma.shop.natively();
      String users = prisma.add("users", USERS, "DROP TABLE users;\n");
      String posts = prisma.add("posts", POSTS, "DROP TABLE posts;\n");
      assertThat(shop.states()).isEqualTo(Map.of(users, "pending", posts, "pending"));

      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "applied"));
      assertThat(shop.column("SELECT count(*) FROM posts")).containsExactly("0");
      sees(prisma, engine, "up to date");

      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "pending"));
      if (line == Line.SEVEN) {
        sees(prisma, engine, posts);
      }
      if (!engine.isMysqlFamily()) {
        assertThat(prisma.prisma("migrate", "deploy")).doesNotStartWith("exit").contains(posts);
      } else {
        assertThat(shop.run().error()).isEmpty();
      }
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "applied"));

      aBrokenOneIsToldByStatementAndLine(prisma);
      theFilesAreHeldAgainstTheRows(prisma, users, posts);
      sees(prisma, engine, "up to date");
    }
  }

  private static void sees(PrismaShop prisma, Engine engine, String text) {
    if (!engine.isMysqlFamily()) {
      assertThat(prisma.prisma("migrate", "status")).contains(text);
    }
  }

  private static void aBrokenOneIsToldByStatementAndLine(PrismaShop prisma) throws Exception {
    String broken =
        prisma.add("broken", "CREATE TABLE fine (id integer);\nDROP TABLE nowhere;\n", "");
    RunResult failed = prisma.shop.run();
    assertThat(failed.failed()).isPresent();
    assertThat(failed.failed().get().id()).isEqualTo(broken);
    assertThat(failed.failed().get().line()).isEqualTo(2);
    prisma.removeLast();
  }

  private static void theFilesAreHeldAgainstTheRows(PrismaShop prisma, String users, String posts) {
    ToolShop shop = prisma.shop;
    String file = "prisma/migrations/" + users + "/migration.sql";
    shop.edit(file, "users", "people");
    assertThat(shop.states()).containsEntry(users, "modified");
    shop.edit(file, "people", "users");
    shop.edit("prisma/migrations/" + posts + "/migration.sql", "\n", "\r\n");
    assertThat(shop.states()).containsEntry(posts, "applied");
    assertThat(List.copyOf(shop.states().values())).containsOnly("applied");
  }
}
