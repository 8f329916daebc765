package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  private static final String USERS = "20260101000000_users.sql";
  private static final String POSTS = "20260102000000_posts.sql";

  @TempDir Path root;

  private Workshop shop(TestDatabase database) {
    return new Workshop(root, database)
        .migration(
            USERS,
            "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(50));\nINSERT INTO users VALUES (1, 'a;b');",
            "DROP TABLE users;")
        .migration(POSTS, "CREATE TABLE posts (id INTEGER PRIMARY KEY);", "DROP TABLE posts;");
  }

  @EachEngine
  void appliesWhatIsPendingOnce(TestDatabase database) {
    Workshop shop = shop(database);
    RunResult first = new Run(shop.target()).execute(RunRequest.all());
    assertThat(first.applied()).extracting(RunResult.Step::id).containsExactly(USERS, POSTS);
    assertThat(first.ok()).isTrue();
    assertThat(shop.column("SELECT name FROM users")).containsExactly("a;b");
    assertThat(shop.column("SELECT filename FROM _migrations ORDER BY id"))
        .containsExactly(USERS, POSTS);
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).isEmpty();
    assertThat(states(shop)).containsExactly("applied", "applied");
  }

  @EachEngine
  void statusOfAFreshDatabaseWritesNothing(TestDatabase database) {
    Workshop shop = shop(database);
    StatusResult status = new Status(shop.target()).execute(new StatusRequest(false));
    assertThat(status.current()).isEmpty();
    assertThat(status.heads()).containsExactly(POSTS);
    assertThat(states(shop)).containsExactly("pending", "pending");
    assertThatThrownBy(() -> shop.column("SELECT filename FROM _migrations"));
  }

  @EachEngine
  void stopsAtTheTargetAndShowsADryRun(TestDatabase database) {
    Workshop shop = shop(database);
    RunResult dry = new Run(shop.target()).execute(request(Optional.of("20260101"), true));
    assertThat(dry.notRun()).containsExactly(USERS);
    assertThat(states(shop)).containsExactly("pending", "pending");
    new Run(shop.target()).execute(request(Optional.of("20260101"), false));
    assertThat(states(shop)).containsExactly("applied", "pending");
  }

  private static RunRequest request(Optional<String> upTo, boolean dryRun) {
    return new RunRequest(upTo, dryRun, Set.of(), Optional.empty(), Set.of(), LockPolicy.DEFAULT);
  }

  @EachEngine
  void aFailureNamesStatementAndLineAndGoesOnFromThere(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(
                USERS,
                "CREATE TABLE users (id INTEGER PRIMARY KEY);\n\nINSERT INTO users VALUES (1);\nINSERT INTO nowhere VALUES (1);\nINSERT INTO users VALUES (2);",
                "DROP TABLE users;")
            .migration(POSTS, "CREATE TABLE posts (id INTEGER);", "DROP TABLE posts;");
    RunResult result = new Run(shop.target()).execute(RunRequest.all());
    assertThat(result.ok()).isFalse();
    RunResult.Failed failed = result.failed().orElseThrow();
    assertThat(failed.id()).isEqualTo(USERS);
    assertThat(failed.statement()).isEqualTo(3);
    assertThat(failed.line()).isEqualTo(5);
    assertThat(failed.error()).contains("nowhere");
    assertThat(result.notRun()).containsExactly(POSTS);
    boolean transactional = !database.engine().isMysqlFamily();
    assertThat(failed.tookEffect()).isEqualTo(transactional ? List.of() : List.of(1, 2));
    assertThat(states(shop)).containsExactly(transactional ? "pending" : "partly", "pending");
    shop.migration(
        USERS,
        "CREATE TABLE users (id INTEGER PRIMARY KEY);\n\nINSERT INTO users VALUES (1);\nINSERT INTO users VALUES (3);\nINSERT INTO users VALUES (2);",
        "DROP TABLE users;");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(shop.column("SELECT id FROM users ORDER BY id")).containsExactly("1", "2", "3");
    assertThat(states(shop)).containsExactly("applied", "applied");
  }

  @EachEngine
  void anEditedOrLostFileStopsTheRun(TestDatabase database) throws Exception {
    Workshop shop = shop(database);
    new Run(shop.target()).execute(request(Optional.of(USERS), false));
    shop.migration(USERS, "CREATE TABLE users (id BIGINT);", "DROP TABLE users;");
    assertThatThrownBy(() -> new Run(shop.target()).execute(RunRequest.all()))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("has changed since")
        .hasMessageContaining("-Ddbmig.ignore=modified:" + USERS);
    assertThat(states(shop)).containsExactly("modified", "pending");
    Files.delete(root.resolve("migrations").resolve(USERS));
    assertThatThrownBy(() -> new Run(shop.target()).execute(RunRequest.all()))
        .hasMessageContaining("its file is gone");
    assertThat(states(shop)).containsExactly("missing", "pending");
    RunRequest ignoring =
        new RunRequest(
            Optional.empty(),
            false,
            Set.of("missing:" + USERS),
            Optional.empty(),
            Set.of(),
            LockPolicy.DEFAULT);
    assertThat(new Run(shop.target()).execute(ignoring).applied()).hasSize(1);
  }

  @EachEngine
  void aLateComerIsAppliedWithAWarningButNotWhereProtected(TestDatabase database) {
    Workshop shop = shop(database);
    new Run(shop.target()).execute(RunRequest.all());
    shop.migration(
        "20260101120000_late.sql", "CREATE TABLE late (id INTEGER);", "DROP TABLE late;");
    assertThat(states(shop)).containsExactly("applied", "outOfOrder", "applied");
    assertThatThrownBy(() -> new Run(shop.target("production", true)).execute(RunRequest.all()))
        .hasMessageContaining("older than a migration that is applied");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(1);
    assertThat(shop.events.toString()).contains("applied late");
  }

  @EachEngine
  void statementsThatManageTransactionsAreRefused(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(USERS, "BEGIN;\nCREATE TABLE users (id INTEGER);\nCOMMIT;", "");
    RunResult result = new Run(shop.target()).execute(RunRequest.all());
    assertThat(result.failed().orElseThrow().error()).contains("manages transactions itself");
    assertThat(states(shop)).containsExactly("pending");
  }

  @EachEngine
  void aDatabaseMadeAnewBeginsAnewWhateverTheFormerOneLeft(TestDatabase database) {
    Workshop shop = shop(database);
    new Run(shop.target()).execute(RunRequest.all());
    List.of("users", "posts", "_migrations").forEach(table -> shop.execute("DROP TABLE " + table));
    assertThat(states(shop)).containsExactly("pending", "pending");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(2);
    shop.execute("DELETE FROM _migrations WHERE filename = '" + POSTS + "'");
    shop.execute("DROP TABLE posts");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(1);
    assertThat(states(shop)).containsExactly("applied", "applied");
  }

  @EachEngine(except = Engine.SQLITE)
  void statementsThatMoveTheSessionAreRefused(TestDatabase database) {
    String moves = database.engine().isPostgresql() ? "SET search_path TO x;" : "USE mysql;";
    Workshop shop =
        new Workshop(root, database)
            .migration(USERS, "CREATE TABLE users (id INTEGER);\n" + moves, "");
    RunResult result = new Run(shop.target()).execute(RunRequest.all());
    assertThat(result.failed().orElseThrow().error()).contains("changes where dbmig itself writes");
    assertThat(states(shop)).containsExactly("pending");
  }

  private static List<String> states(Workshop shop) {
    return new Status(shop.target())
        .execute(new StatusRequest(false)).migrations().stream()
            .map(StatusResult.Line::state)
            .toList();
  }
}
