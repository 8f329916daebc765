package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.request.BackfillRequest;
import io.github.dbmig.command.request.ContractRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.plan.BackfillResult;
import io.github.dbmig.command.result.plan.ContractResult;
import io.github.dbmig.run.backfill.BatchPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise: two versions of an application write through a whole plan, no statement fails, no
 * write is lost, no row diverges; and the statement that the plan replaces breaks them.
 */
class TwoVersionsTest {
  private static final String RENAME = "ALTER TABLE users RENAME COLUMN name TO display_name";
  private static final long SEED = 42;

  @TempDir Path root;

  private final ReentrantReadWriteLock pauses = new ReentrantReadWriteLock(true);

  private Workshop project(TestDatabase database, int rows) {
    Workshop shop =
        new Workshop(root, database)
            .migration(
                "20260101000000_users.sql",
                "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL,"
                    + " visits integer NOT NULL DEFAULT 0);",
                "DROP TABLE users;");
    run(shop);
    shop.execute(
        "INSERT INTO users (id, name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM"
            + " n WHERE i < "
            + rows
            + ") SELECT i, 'seed ' || i FROM n");
    if (!database.engine().isServer()) {
      shop.column("PRAGMA journal_mode = WAL");
    }
    return shop;
  }

  private static RunResult run(Workshop shop) {
    RunResult result = new Run(shop.target()).execute(RunRequest.all());
    assertThat(result.error()).isEmpty();
    return result;
  }

  private static ContractResult contract(Workshop shop, boolean retired) {
    return new Contract(shop.target(), Clock.systemUTC())
        .execute(new ContractRequest(Optional.empty(), Optional.empty(), retired));
  }

  private List<ShapeClient> clients(TestDatabase database, String column, int first, int count) {
    List<ShapeClient> clients = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      ShapeClient client = new ShapeClient(database, column, i, pauses, SEED);
      for (int id = i; id <= 100; id += 8) {
        client.owning(id, "seed " + id);
      }
      client.start();
      clients.add(client);
    }
    return clients;
  }

  /** Every acknowledged write stands in these columns, looked at in a moment without statements. */
  private void nothingIsLost(TestDatabase database, List<ShapeClient> clients, String... columns)
      throws Exception {
    pauses.writeLock().lock();
    try (Connection connection = ShapeClient.connect(database);
        Statement statement = connection.createStatement()) {
      for (ShapeClient client : clients) {
        assertThat(client.failures()).as(client.getName() + ", seed " + SEED).isEmpty();
        assertThat(client.lost(statement, columns)).as(client.getName()).isEmpty();
      }
    } finally {
      pauses.writeLock().unlock();
    }
  }

  private static void finish(List<ShapeClient> clients) throws InterruptedException {
    for (ShapeClient client : clients) {
      client.finish();
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void noStatementFailsAndNoWriteIsLost(TestDatabase database) throws Exception {
    throughTheWholePlan(database, 3_000, 2, 300);
  }

  @Tag("ci")
  @EachEngine(except = {Engine.MYSQL, Engine.MARIADB})
  void theSameWithManyRowsAndClients(TestDatabase database) throws Exception {
    throughTheWholePlan(database, 100_000, 4, 2_000);
  }

  private void throughTheWholePlan(TestDatabase database, int rows, int each, int millis)
      throws Exception {
    Workshop shop = project(database, rows);
    new ZeroDowntime(shop.target(), Clock.systemUTC()).execute(ZeroDowntimeRequest.of(RENAME));
    List<ShapeClient> old = clients(database, "name", 1, each);
    List<ShapeClient> both = new ArrayList<>(old);
    List<ShapeClient> young = List.of();
    try {
      Thread.sleep(millis);
      run(shop);
      nothingIsLost(database, old, "name");
      young = clients(database, "display_name", 1 + each, each);
      both.addAll(young);
      Thread.sleep(millis);
      BatchPolicy policy = BatchPolicy.DEFAULT.batches(200, Duration.ofMillis(2));
      BackfillResult filled =
          new Backfill(shop.target())
              .execute(new BackfillRequest(Optional.empty(), BackfillRequest.Action.RUN, policy));
      assertThat(filled.error()).isEmpty();
      assertThat(filled.verified().orElseThrow().differing()).isZero();
      nothingIsLost(database, both, "name", "display_name");
      contract(shop, false);
      run(shop);
      Thread.sleep(millis);
      nothingIsLost(database, both, "name", "display_name");
      assertThat(
              shop.column(
                  "SELECT count(*) FROM users WHERE name <> display_name"
                      + " OR name IS NULL OR display_name IS NULL"))
          .containsExactly("0");
      finish(old);
      assertThat(contract(shop, true).done()).isTrue();
      run(shop);
      Thread.sleep(millis);
    } finally {
      finish(both);
    }
    nothingIsLost(database, both, "display_name");
    assertThat(both).allMatch(client -> client.statements() > 50);
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void theNaiveStatementBreaksTheOldVersion(TestDatabase database) throws Exception {
    Workshop shop = project(database, 100);
    List<ShapeClient> old = clients(database, "name", 1, 2);
    Thread.sleep(200);
    shop.execute(RENAME);
    Thread.sleep(200);
    finish(old);
    assertThat(old).allMatch(client -> !client.failures().isEmpty());
  }
}
