package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfirmationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.RollbackResult;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.database.state.Leases;
import io.github.dbmig.database.state.StateStore;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {
  private static final String ONE = "20260101000000_one.sql";
  private static final String TWO = "20260102000000_two.sql";
  private static final String THREE = "20260103000000_three.sql";

  @TempDir Path root;

  private Workshop shop(TestDatabase database) {
    Workshop shop = new Workshop(root, database);
    List.of(ONE, TWO, THREE)
        .forEach(
            name -> {
              String table = name.substring(15, name.length() - 4);
              shop.migration(
                  name, "CREATE TABLE " + table + " (id INTEGER);", "DROP TABLE " + table + ";");
            });
    new Run(shop.target()).execute(RunRequest.all());
    return shop;
  }

  private static RollbackResult rollback(
      Workshop shop, Optional<Integer> steps, Optional<String> to, boolean all) {
    return rollback(
        shop, new RollbackRequest(steps, to, all, Optional.empty(), true, LockPolicy.DEFAULT));
  }

  private static RollbackResult rollback(Workshop shop, RollbackRequest request) {
    return new Rollback(shop.target(), Clock.systemUTC()).execute(request);
  }

  @EachEngine
  void revertsTheLastOneByDefault(TestDatabase database) {
    Workshop shop = shop(database);
    RollbackResult result = rollback(shop, Optional.empty(), Optional.empty(), false);
    assertThat(result.reverted()).extracting(RunResult.Step::id).containsExactly(THREE);
    assertThat(states(shop)).containsExactly("applied", "applied", "pending");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(1);
  }

  @EachEngine
  void revertsByStepsToAPointAndAll(TestDatabase database) {
    Workshop shop = shop(database);
    assertThat(rollback(shop, Optional.of(2), Optional.empty(), false).reverted())
        .extracting(RunResult.Step::id)
        .containsExactly(THREE, TWO);
    new Run(shop.target()).execute(RunRequest.all());
    assertThat(rollback(shop, Optional.empty(), Optional.of("20260101"), false).reverted())
        .hasSize(2);
    assertThat(states(shop)).containsExactly("applied", "pending", "pending");
    assertThat(rollback(shop, Optional.empty(), Optional.empty(), true).reverted()).hasSize(1);
    assertThat(rollback(shop, Optional.empty(), Optional.empty(), true).reverted()).isEmpty();
  }

  @EachEngine
  void rowsAreNotLostWithoutAWord(TestDatabase database) {
    Workshop shop = shop(database);
    shop.execute("INSERT INTO three VALUES (1)");
    assertThatThrownBy(() -> rollback(shop, Optional.empty(), Optional.empty(), false))
        .isInstanceOf(ConfirmationException.class)
        .hasMessageContaining("table three is dropped with its rows")
        .hasMessageContaining("-Ddbmig.confirm=" + shop.target().databaseName());
    assertThat(shop.column("SELECT id FROM three")).containsExactly("1");
    RollbackRequest confirmed =
        new RollbackRequest(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(shop.target().databaseName()),
            true,
            LockPolicy.DEFAULT);
    assertThat(rollback(shop, confirmed).losses()).hasSize(1);
    assertThat(states(shop)).containsExactly("applied", "applied", "pending");
  }

  @EachEngine(Engine.SQLITE)
  void aLossIsBackedUpFirst(TestDatabase database) {
    Workshop shop = shop(database);
    shop.execute("INSERT INTO three VALUES (7)");
    RollbackRequest confirmed =
        new RollbackRequest(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(shop.target().databaseName()),
            false,
            LockPolicy.DEFAULT);
    Path backup = root.resolve(rollback(shop, confirmed).backup().orElseThrow());
    assertThat(backup).exists();
    assertThat(root.resolve("dbmig/backups/.gitignore")).content().isEqualTo("*\n");
  }

  @EachEngine
  void withoutADownNothingInTheRangeIsReverted(TestDatabase database) throws Exception {
    Workshop shop = shop(database);
    shop.file("migrations/20260104000000_four.sql", "-- UP\nCREATE TABLE four (id INTEGER);\n");
    new Run(shop.target()).execute(RunRequest.all());
    shop.migration(
        "20260105000000_five.sql", "CREATE TABLE five (id INTEGER);", "DROP TABLE five;");
    new Run(shop.target()).execute(RunRequest.all());
    assertThatThrownBy(() -> rollback(shop, Optional.of(2), Optional.empty(), false))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("has no -- DOWN section");
    assertThat(states(shop)).hasSize(5).containsOnly("applied");
    Files.delete(root.resolve("migrations/20260105000000_five.sql"));
    assertThatThrownBy(() -> rollback(shop, Optional.empty(), Optional.empty(), false))
        .hasMessageContaining("its file is gone");
  }

  @EachEngine(except = Engine.SQLITE)
  void aDroppedColumnIsALossUnderAnyNameOfItsTable(TestDatabase database) {
    Workshop shop = shop(database);
    shop.migration(
        "20260104000000_four.sql",
        "CREATE TABLE four (id INTEGER, name VARCHAR(9));",
        "ALTER TABLE four DROP COLUMN name;");
    new Run(shop.target()).execute(RunRequest.all());
    shop.execute("INSERT INTO four VALUES (1, 'a')");
    assertThatThrownBy(() -> rollback(shop, Optional.empty(), Optional.empty(), false))
        .isInstanceOf(ConfirmationException.class)
        .hasMessageContaining("may lose values");
  }

  @EachEngine
  void aRangeThatChangedWhileItWaitedIsNotReverted(TestDatabase database) throws Exception {
    Workshop shop = shop(database);
    shop.migration(
        "20260104000000_four.sql", "CREATE TABLE four (id INTEGER);", "DROP TABLE four;");
    try (Session other = JdbcSession.open(database.url())) {
      StateStore store = StateStore.find(other, Dialects.of(database.engine()));
      Lease lease = new Leases(store, "other", any -> {}).take(Duration.ofSeconds(5));
      Future<RollbackResult> waiting =
          ForkJoinPool.commonPool()
              .submit(() -> rollback(shop, Optional.empty(), Optional.empty(), false));
      while (!shop.events.toString().contains("waiting for other") && !waiting.isDone()) {
        Thread.onSpinWait();
      }
      shop.execute("INSERT INTO _migrations (filename) VALUES ('20260104000000_four.sql')");
      lease.close();
      assertThatThrownBy(() -> waiting.get(1, TimeUnit.MINUTES))
          .hasMessageContaining("another run changed what is applied");
    }
    assertThat(states(shop)).hasSize(4).containsOnly("applied");
  }

  @EachEngine
  void aFailedDownSaysWhereAndIsFinishedByTheNext(TestDatabase database) {
    Workshop shop = shop(database);
    shop.migration(
        "20260104000000_four.sql",
        "CREATE TABLE four (id INTEGER);\nCREATE TABLE five (id INTEGER);",
        "DROP TABLE five;\nDROP TABLE nowhere;\nDROP TABLE four;");
    new Run(shop.target()).execute(RunRequest.all());
    RollbackResult failed = rollback(shop, Optional.empty(), Optional.empty(), false);
    assertThat(failed.ok()).isFalse();
    assertThat(failed.failed().orElseThrow().statement()).isEqualTo(2);
    assertThat(failed.failed().orElseThrow().line()).isEqualTo(6);
  }

  private static List<String> states(Workshop shop) {
    return new Status(shop.target())
        .execute(new StatusRequest(false)).migrations().stream()
            .map(StatusResult.Line::state)
            .toList();
  }
}
