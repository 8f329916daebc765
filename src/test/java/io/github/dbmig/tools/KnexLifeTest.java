package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Knex project's whole life under dbmig, beside what Knex itself says. */
class KnexLifeTest {
  private static final String USERS = "20260101000000_create_users.js";
  private static final String POSTS = "20260102000000_create_posts.js";
  private static final String BROKEN = "20260103000000_broken.js";

  @TempDir Path root;

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL18", "MYSQL"})
  void fromTheFirstMigrationToTheLastRollback(Engine engine) throws Exception {
    try (TestDatabase database = engine.database("knex")) {
      ToolShop shop = shop(database, engine);
      assertThat(shop.states()).isEqualTo(Map.of(USERS, "pending", POSTS, "pending"));

      RunResult first = shop.run();
      assertThat(first.error()).isEmpty();
      assertThat(first.applied()).extracting(RunResult.Step::id).containsExactly(USERS, POSTS);
      assertThat(shop.states()).isEqualTo(Map.of(USERS, "applied", POSTS, "applied"));
      assertThat(knex(shop, engine, database, "migrate:status")).contains("No Pending");
      assertThat(shop.run().applied()).isEmpty();

      assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
      assertThat(shop.states()).isEqualTo(Map.of(USERS, "applied", POSTS, "pending"));
      assertThat(shop.run().applied()).extracting(RunResult.Step::id).containsExactly(POSTS);

      aBrokenOneIsToldInFullAndLeavesTheRest(shop);
      shop.edit("db/migrations/" + USERS, "'users'", "'people'");
      assertThat(shop.states()).containsEntry(USERS, "modified");
      assertThat(shop.root().resolve("other.sqlite3")).doesNotExist();
      if (!engine.isServer()) {
        assertThat(shop.column("SELECT name FROM sqlite_master WHERE name LIKE '%dbmig%'"))
            .isEmpty();
      }
    }
  }

  private void aBrokenOneIsToldInFullAndLeavesTheRest(ToolShop shop) throws Exception {
    shop.file(
        "db/migrations/" + BROKEN,
        "exports.up = knex => knex.raw('ALTER TABLE nowhere ADD COLUMN x INTEGER')\nexports.down = () => {}\n");
    RunResult broken = shop.run();
    assertThat(broken.failed()).isPresent();
    assertThat(broken.failed().get().id()).isEqualTo(BROKEN);
    assertThat(broken.error().get().getMessage()).contains("nowhere");
    assertThat(shop.states()).containsEntry(BROKEN, "pending").containsEntry(POSTS, "applied");
    Files.delete(shop.root().resolve("db/migrations/" + BROKEN));
  }

  private ToolShop shop(TestDatabase database, Engine engine) {
    return new ToolShop(root, database)
        .copy(Path.of("src/it/tools/knex-3.3/project"))
        .link("node_modules", Toolbox.node("knex-3.3"))
        .edit("knexfile.js", "'better-sqlite3'", "'" + client(engine) + "'");
  }

  private static String client(Engine engine) {
    return engine.isServer() ? engine.isPostgresql() ? "pg" : "mysql2" : "better-sqlite3";
  }

  private static String knex(
      ToolShop shop, Engine engine, TestDatabase database, String... arguments) {
    List<String> command =
        new java.util.ArrayList<>(List.of("node", "node_modules/knex/bin/cli.js"));
    command.addAll(List.of(arguments));
    return shop.tool(
        Map.of("OTHER_DATABASE", engine.isServer() ? database.text() : database.url().database()),
        command);
  }
}
