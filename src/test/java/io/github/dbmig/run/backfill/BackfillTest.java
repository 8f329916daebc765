package io.github.dbmig.run.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.PlanBackfill;
import io.github.dbmig.database.state.PlanState;
import io.github.dbmig.database.state.StateStore;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.server.ChildJvm;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {
  private static final int ROWS = 1_234;
  private static final BatchPolicy QUICK =
      new BatchPolicy(100, Duration.ofMillis(1), Duration.ofMillis(200), Duration.ofSeconds(10), 5);

  @TempDir Path root;

  /** One database with a table to fill, opened. */
  private record Bench(Dialect dialect, Session session, DualWrite write, Table table)
      implements AutoCloseable {
    static Bench open(TestDatabase database, String up) {
      Dialect dialect = Dialects.of(database.engine());
      Session session = JdbcSession.open(database.url());
      PlanParts parts = dialect.planParts().orElseThrow();
      Schema schema = parts.introspector().snapshot(session, Set.of()).schema();
      Table table =
          schema.tables().values().stream()
              .filter(each -> each.name().name().equals("t"))
              .findFirst()
              .orElseThrow();
      ObjectName name = table.name();
      return new Bench(
          dialect, session, new DualWrite("zzz_dbmig_t_w", name, "w", "v", up, false), table);
    }

    PlanState state() {
      return new PlanState(StateStore.find(session, dialect), "plan");
    }

    PlanBackfill run(BatchPolicy policy, Consumer<Event> events) {
      return new Backfiller(dialect, session, state(), policy, events).run(write, table);
    }

    long differing() {
      return new Verifier(dialect.planParts().orElseThrow(), session).differing(write, table);
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private static void table(TestDatabase database, String columns, String select) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TABLE t (w varchar(60), " + columns + ")");
      session.execute(
          "INSERT INTO t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
              + ROWS
              + ") SELECT NULL, "
              + select
              + " FROM n");
    }
  }

  private static void numbered(TestDatabase database) {
    table(database, "id integer PRIMARY KEY, v varchar(60)", "i * 3, 'value ' || i");
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void fillsEveryRowOnceWhateverTheKey(TestDatabase database) {
    table(
        database,
        "a varchar(9) NOT NULL, b integer NOT NULL, v varchar(60), PRIMARY KEY (a, b)",
        "CASE WHEN i % 3 = 0 THEN 'it''s' ELSE 'B' END, i, 'value ' || i");
    try (Bench bench = Bench.open(database, "")) {
      PlanBackfill end = bench.run(QUICK, event -> {});
      assertThat(end.finished()).isTrue();
      assertThat(end.done()).isEqualTo(ROWS);
      assertThat(bench.differing()).isZero();
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void stoppedAfterAnyBatchAndStartedAgainItEndsTheSame(TestDatabase database) {
    numbered(database);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int runs = 0;
    try (Bench bench = Bench.open(database, "")) {
      PlanBackfill end = null;
      while (end == null) {
        AtomicInteger left = new AtomicInteger(1 + random.nextInt(4));
        runs++;
        try {
          end =
              bench.run(
                  QUICK,
                  event -> {
                    if (left.decrementAndGet() == 0) {
                      throw new IllegalStateException("killed");
                    }
                  });
        } catch (IllegalStateException killed) {
          assertThat(bench.state().find(bench.write().id())).isPresent();
        }
      }
      assertThat(end.done()).as("seed " + seed).isEqualTo(ROWS);
      assertThat(bench.differing()).isZero();
      assertThat(runs).isGreaterThan(2);
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void aPauseStopsItAndTheNextRunGoesOn(TestDatabase database) {
    numbered(database);
    try (Bench bench = Bench.open(database, "");
        Bench other = Bench.open(database, "")) {
      PlanBackfill paused = bench.run(QUICK, event -> other.state().pause(other.write().id()));
      assertThat(paused.state()).isEqualTo(PlanBackfill.PAUSED);
      assertThat(paused.done()).isEqualTo(100);
      assertThat(bench.run(QUICK, event -> {}).done()).isEqualTo(ROWS);
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void aSecondRunnerFencesTheFirst(TestDatabase database) {
    numbered(database);
    try (Bench first = Bench.open(database, "");
        Bench second = Bench.open(database, "")) {
      assertThatThrownBy(
              () ->
                  first.run(
                      QUICK,
                      event -> {
                        if (first.differing() > 0) {
                          second.run(QUICK, inner -> {});
                        }
                      }))
          .isInstanceOf(RunFailedException.class)
          .hasMessageContaining("another dbmig:backfill");
      assertThat(first.differing()).isZero();
    }
  }

  @EachEngine(Engine.POSTGRESQL18)
  void aRowThatCannotBeFilledIsListedAndTheOthersAreFilled(TestDatabase database) {
    numbered(database);
    try (Bench bench = Bench.open(database, "(100 / (id - 300))::text")) {
      PlanBackfill end = bench.run(QUICK, event -> {});
      assertThat(end.poison()).isEqualTo(1);
      assertThat(bench.state().poisoned(bench.write().id()))
          .hasSize(1)
          .allMatch(row -> row.contains("300") && row.contains("division by zero"));
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void killedInTheMiddleItGoesOnWhereItWas(TestDatabase database) throws Exception {
    kills(database, 2);
  }

  @Tag("ci")
  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void tenKillsChangeNothing(TestDatabase database) throws Exception {
    kills(database, 10);
  }

  private void kills(TestDatabase database, int kills) throws Exception {
    numbered(database);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < kills; i++) {
      Path log = root.resolve("child-" + i + ".log");
      Process child = ChildJvm.start(Child.class, log, database.engine().name(), database.text());
      while (child.isAlive() && !Files.readString(log).contains("batch")) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(60));
      child.destroyForcibly().waitFor();
    }
    try (Bench bench = Bench.open(database, "")) {
      PlanBackfill before = bench.state().find(bench.write().id()).orElseThrow();
      PlanBackfill end = bench.run(QUICK, event -> {});
      assertThat(end.finished()).isTrue();
      assertThat(bench.differing()).as("seed " + seed).isZero();
      assertThat(before.done()).isPositive();
      if (!before.finished()) {
        assertThat(end.done()).as("no batch counted twice, seed " + seed).isEqualTo(ROWS);
      }
    }
  }

  /** A backfill to be killed. */
  public static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      Dialect dialect = Dialects.of(Engine.valueOf(arguments[0]));
      var url =
          dialect.urls().parse(io.github.dbmig.base.secret.Secret.of(arguments[1]), Path.of("/"));
      try (Session session = JdbcSession.open(url)) {
        Table table =
            dialect
                .planParts()
                .orElseThrow()
                .introspector()
                .snapshot(session, Set.of())
                .schema()
                .tables()
                .values()
                .stream()
                .filter(each -> each.name().name().equals("t"))
                .findFirst()
                .orElseThrow();
        DualWrite write = new DualWrite("zzz_dbmig_t_w", table.name(), "w", "v", "", false);
        PlanState state = new PlanState(StateStore.find(session, dialect), "plan");
        BatchPolicy slow = QUICK.batches(20, Duration.ofMillis(20));
        new Backfiller(dialect, session, state, slow, event -> System.out.println("batch"))
            .run(write, table);
      }
    }
  }
}
