package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tools.DrizzleShop.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** dbmig sends the SQL itself, and Drizzle cannot tell the difference. */
class DrizzleNativeTest {
  private static final String USERS =
      "CREATE TABLE users (id integer PRIMARY KEY, email varchar(255) NOT NULL)";
  private static final String POSTS =
      "CREATE TABLE posts (id integer PRIMARY KEY, user_id integer NOT NULL)\n"
          + "--> statement-breakpoint\nCREATE INDEX posts_user ON posts (user_id)";

  @TempDir Path root;

  @Test
  void drizzleGoesOnWhereDbmigEnded() throws Exception {
    life(Line.ONE, Engine.SQLITE);
  }

  static Stream<Arguments> all() {
    return Stream.of(Line.values())
        .flatMap(
            line ->
                Stream.of(Engine.SQLITE, Engine.POSTGRESQL18, Engine.MYSQL, Engine.MARIADB)
                    .map(engine -> Arguments.of(line, engine)))
        .filter(one -> one.get()[0] != Line.ONE || one.get()[1] != Engine.SQLITE);
  }

  @ParameterizedTest
  @Tag("ci")
  @MethodSource("all")
  void onEveryEngineAndLine(Line line, Engine engine) throws Exception {
    life(line, engine);
  }

  private void life(Line line, Engine engine) throws Exception {
    try (TestDatabase database = engine.database("drizzle")) {
      DrizzleShop drizzle = new DrizzleShop(root, database, line);
      ToolShop shop = drizzle.shop.natively();
      String users = drizzle.add("users", USERS, "DROP TABLE users;");
      String posts = drizzle.add("posts", POSTS, "DROP TABLE posts;");
      assertThat(shop.states()).isEqualTo(Map.of(users, "pending", posts, "pending"));

      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "applied"));
      assertThat(shop.column("SELECT count(*) FROM posts")).containsExactly("0");
      List<String> ours = drizzle.rows();
      assertThat(drizzle.drizzle("migrate"))
          .doesNotStartWith("exit")
          .containsIgnoringCase("applied");
      assertThat(drizzle.rows()).isEqualTo(ours).hasSize(2);

      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "pending"));
      assertThat(drizzle.drizzle("migrate")).doesNotStartWith("exit");
      assertThat(shop.states()).isEqualTo(Map.of(users, "applied", posts, "applied"));
      assertThat(drizzle.rows()).isEqualTo(ours);

      aBrokenOneIsToldByStatementAndLine(drizzle);
      shop.edit(drizzle.upFile(users), "users", "people");
      assertThat(shop.states()).containsEntry(users, "modified");
      shop.edit(drizzle.upFile(users), "people", "users");
      shop.edit(drizzle.upFile(posts), "\n", "\r\n");
      assertThat(shop.states()).containsEntry(posts, "applied");
      drizzle.removeLast();
      assertThat(shop.states()).containsValue("missing").containsEntry(users, "applied");
    }
  }

  private static void aBrokenOneIsToldByStatementAndLine(DrizzleShop drizzle) throws Exception {
    String broken =
        drizzle.add(
            "broken",
            "CREATE TABLE fine (id integer);\n--> statement-breakpoint\nDROP TABLE nowhere;",
            "");
    RunResult failed = drizzle.shop.run();
    assertThat(failed.failed()).isPresent();
    assertThat(failed.failed().get().id()).isEqualTo(broken);
    assertThat(failed.failed().get().statement()).isEqualTo(2);
    assertThat(failed.failed().get().line()).isEqualTo(3);
    drizzle.removeLast();
  }
}
