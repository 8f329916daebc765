package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.event.Event;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/**
 * A migrator that is an ordinary user meets a lock of somebody whose session it may not look at.
 */
class LockWaitTest {
  private static final String ONE = "20260101000000_one.sql";
  private static final String TWO = "20260102000000_two.sql";

  @TempDir Path root;

  @EachEngine(except = Engine.SQLITE)
  void waitsAndGoesOnWhoeverHoldsTheLock(TestDatabase database) throws Exception {
    TestDatabase ordinary = ordinary(database);
    Workshop shop =
        new Workshop(root, ordinary)
            .migration(ONE, "CREATE TABLE one (id INTEGER PRIMARY KEY);", "DROP TABLE one;");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).error()).isEmpty();
    shop.migration(TWO, "ALTER TABLE one ADD COLUMN c INTEGER;", "");
    CountDownLatch held = new CountDownLatch(1);
    Thread holder = new Thread(() -> hold(database, held));
    holder.start();
    held.await(30, TimeUnit.SECONDS);
    RunResult result = new Run(shop.target()).execute(RunRequest.all());
    holder.join();
    assertThat(result.error()).isEmpty();
    assertThat(result.locks().waits()).isPositive();
    assertThat(shop.events).filteredOn(Event.LockWait.class::isInstance).isNotEmpty();
  }

  private static TestDatabase ordinary(TestDatabase database) {
    String name = "ordinary_" + database.url().database();
    execute(
        database,
        database.engine().isPostgresql()
            ? List.of(
                "CREATE ROLE " + name + " LOGIN PASSWORD 'word'",
                "GRANT ALL ON DATABASE " + database.url().database() + " TO " + name,
                "GRANT ALL ON SCHEMA public TO " + name)
            : List.of(
                "CREATE USER " + name + " IDENTIFIED BY 'word'",
                "GRANT ALL ON " + database.url().database() + ".* TO " + name));
    DatabaseUrl url = database.url().as(name, Secret.of("word"));
    return new TestDatabase(database.engine(), url, "", () -> {});
  }

  private static void hold(TestDatabase database, CountDownLatch held) {
    try (Session other = JdbcSession.open(database.url())) {
      other.transaction(
          () -> {
            other.query("SELECT count(*) FROM one", row -> row.number(1));
            held.countDown();
            return sleep();
          });
    }
  }

  private static boolean sleep() {
    try {
      return new CountDownLatch(1).await(2500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void execute(TestDatabase database, List<String> statements) {
    try (Session session = JdbcSession.open(database.url())) {
      statements.forEach(session::execute);
    }
  }
}
