package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tools.DrizzleShop.Line;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Drizzle project's life under dbmig by Drizzle's own program. */
class DrizzleLifeTest {
  private static final String USERS =
      "CREATE TABLE users (id integer PRIMARY KEY, email varchar(255) NOT NULL)";
  private static final String POSTS =
      "CREATE TABLE posts (id integer PRIMARY KEY, user_id integer NOT NULL)\n"
          + "--> statement-breakpoint\nCREATE INDEX posts_user ON posts (user_id)";

  @TempDir Path root;

  @Test
  void theOlderLineOnSqlite() throws Exception {
    life(Line.ZERO, Engine.SQLITE);
  }

  @ParameterizedTest
  @Tag("ci")
  @CsvSource({
    "ZERO, POSTGRESQL18",
    "ZERO, MYSQL",
    "ONE, SQLITE",
    "ONE, POSTGRESQL18",
    "ONE, MARIADB"
  })
  void onEveryEngineAndLine(Line line, Engine engine) throws Exception {
    life(line, engine);
  }

  private void life(Line line, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("drizzle");
        TestDatabase other = engine.database("other")) {
      DrizzleShop drizzle = new DrizzleShop(root, database, line);
      ToolShop shop = drizzle.shop.file(".env", "DATABASE_URL=" + DrizzleShop.url(other) + "\n");
      String users = drizzle.add("users", USERS, "DROP TABLE users;");
      String posts = drizzle.add("posts", POSTS, "DROP TABLE posts;");
      assertThat(shop.runTo(users).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "pending"));
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "applied"));
      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "pending"));
      assertThat(shop.run().error()).isEmpty();
      assertThat(drizzle.rows()).hasSize(2);

      aBrokenOneIsToldInFull(drizzle, engine, line);
      assertThat(ToolShop.tables(other)).isEmpty();
    }
  }

  private static void aBrokenOneIsToldInFull(DrizzleShop drizzle, Engine engine, Line line)
      throws Exception {
    String fine = drizzle.add("fine", "CREATE TABLE fine (id integer);", "");
    String broken =
        drizzle.add("broken", "SELECT 1;\n--> statement-breakpoint\nDROP TABLE nowhere;", "");
    RunResult failed = drizzle.shop.run();
    assertThat(failed.failed()).isPresent();
    if (line == Line.ONE || !engine.isMysqlFamily()) {
      assertThat(failed.error().get().getMessage()).contains("nowhere");
    }
    if (line == Line.ZERO && !engine.isMysqlFamily()) {
      assertThat(failed.failed().get().id()).isEqualTo(broken);
      assertThat(failed.failed().get().statement()).isEqualTo(2);
      assertThat(failed.failed().get().line()).isEqualTo(3);
      assertThat(drizzle.shop.states()).containsEntry(fine, "pending");
    }
    drizzle.removeLast();
  }
}
