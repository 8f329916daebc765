package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.event.Event;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.server.Until;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Somebody holds the table that a tool's migration alters. */
class LockedToolTest {
  @TempDir Path root;

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"KNEX", "ALEMBIC", "DRIZZLE_0"})
  void theToolIsTriedAgainUntilTheTableIsFree(SlowTool tool) throws Exception {
    untilFree(tool);
  }

  /** Prisma takes no migration again that failed before somebody has looked at it. */
  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"KNEX", "ALEMBIC", "DRIZZLE_0", "PRISMA"})
  void theSameOfTheOtherTools(SlowTool tool) throws Exception {
    untilFree(tool);
  }

  private void untilFree(SlowTool tool) throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("locked");
        Session holder = JdbcSession.open(database.url())) {
      ToolShop shop =
          tool.project(root, database, List.of("ALTER TABLE elsewhere.busy ADD COLUMN c INTEGER"));
      busy(holder);
      Future<RunResult> run = running(shop);
      Until.it(
          () -> run.isDone() || shop.events.stream().anyMatch(Event.LockWait.class::isInstance));
      if (run.isDone()) {
        assertThat(run.get().error()).isEmpty();
      }
      holder.execute("COMMIT");
      RunResult result = run.get(2, TimeUnit.MINUTES);
      assertThat(result.error()).isEmpty();
      assertThat(shop.states().values()).containsOnly("applied");
      assertThat(shop.events)
          .filteredOn(Event.LockWait.class::isInstance)
          .extracting(event -> ((Event.LockWait) event).blocker())
          .allSatisfy(blocker -> assertThat(blocker).contains("process"));
    }
  }

  /** A migration that waits without a limit is cancelled as soon as it holds others up. */
  @Tag("ci")
  @Test
  void whoQueuesBehindTheToolWaitsNoLongerThanTheLimit() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("locked");
        Session holder = JdbcSession.open(database.url());
        Session reader = JdbcSession.open(database.url())) {
      ToolShop shop =
          SlowTool.KNEX.project(
              root,
              database,
              List.of(
                  "SET LOCAL lock_timeout = 0", "ALTER TABLE elsewhere.busy ADD COLUMN c INTEGER"));
      busy(holder);
      Future<RunResult> run = running(shop);
      Until.it(
          () ->
              !shop.column("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                  .isEmpty());
      reader.statementTimeout(java.time.Duration.ofSeconds(20));
      assertThat(reader.query("SELECT count(*) FROM elsewhere.busy", row -> row.number(1)))
          .containsExactly(0L);
      assertThat(shop.events)
          .anySatisfy(event -> assertThat(event.toString()).contains("it was cancelled"));
      holder.execute("COMMIT");
      assertThat(run.get(2, TimeUnit.MINUTES).error()).isEmpty();
    }
  }

  private static void busy(Session holder) {
    holder.execute("CREATE SCHEMA elsewhere");
    holder.execute("CREATE TABLE elsewhere.busy (id INTEGER)");
    holder.execute("BEGIN");
    holder.execute("LOCK TABLE elsewhere.busy IN ACCESS SHARE MODE");
  }

  private static Future<RunResult> running(ToolShop shop) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<RunResult> run = thread.submit(shop::run);
    thread.shutdown();
    return run;
  }
}
