package io.github.dbmig.run.backfill;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.PlanBackfill;
import io.github.dbmig.database.state.PlanState;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.schema.Table;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * One column's backfill. The checkpoint is committed with its batch, so that a kill at any moment
 * loses nothing and a second run repeats nothing; the upper bound is fixed when it begins, since
 * later rows are filled by the trigger.
 */
public final class Backfiller {
  private final Dialect dialect;
  private final PlanParts parts;
  private final Session session;
  private final PlanState state;
  private final BatchPolicy policy;
  private final Consumer<Event> events;

  public Backfiller(
      Dialect dialect,
      Session session,
      PlanState state,
      BatchPolicy policy,
      Consumer<Event> events) {
    this.dialect = dialect;
    this.parts = dialect.planParts().orElseThrow();
    this.session = session;
    this.state = state;
    this.policy = policy;
    this.events = events;
  }

  /**
   * Begins or goes on; comes back when all rows are passed or somebody asked for a pause.
   *
   * @param table as it is in this database now
   * @throws RunFailedException when a batch cannot be done in time, or too many rows fail
   */
  public PlanBackfill run(DualWrite write, Table table) {
    KeyWalk walk = new KeyWalk(session, parts, table);
    if (!walk.possible()) {
      throw new MigrationException(
          "no-key",
          "table " + table.name(),
          "has neither a primary key nor a unique key without NULL to walk along",
          "add one, or fill the column in your own way");
    }
    String target = write.id();
    state.create();
    if (state.find(target).filter(PlanBackfill::finished).isPresent()) {
      state.restart(target);
    }
    String upper = walk.last().orElse("");
    long total = parts.introspector().sizes(session, List.of(table.name())).of(table.name());
    long token = state.begin(target, upper, total);
    return upper.isEmpty() ? finish(target, token) : pass(write, walk, token);
  }

  private PlanBackfill pass(DualWrite write, KeyWalk walk, long token) {
    long began = System.nanoTime();
    while (true) {
      PlanBackfill now = state.find(write.id()).orElseThrow();
      if (now.paused()) {
        state.state(write.id(), token, PlanBackfill.PAUSED);
        return state.find(write.id()).orElseThrow();
      }
      List<String> keys = walk.next(now.lastKey(), now.upperKey(), policy.size());
      if (keys.isEmpty()) {
        return finish(write.id(), token);
      }
      long wrote = batch(write, walk, token, now.lastKey(), keys);
      long done = now.done() + keys.size();
      events.accept(
          new Event.BatchDone(
              write.table().toString(),
              done,
              Math.max(now.total(), done),
              Duration.ofNanos(System.nanoTime() - began)));
      if (wrote > 0) {
        sleep(policy.pause());
      }
    }
  }

  private PlanBackfill finish(String target, long token) {
    state.state(target, token, PlanBackfill.FINISHED);
    return state.find(target).orElseThrow();
  }

  /**
   * Rows written. A batch that the server refuses is halved until the row that it refuses is alone.
   */
  private long batch(DualWrite write, KeyWalk walk, long token, String after, List<String> keys) {
    try {
      return attempt(write, walk, token, after, keys);
    } catch (DatabaseException refused) {
      if (dialect.errors().connectionLost(refused)) {
        throw refused;
      }
      return halves(write, walk, token, after, keys);
    }
  }

  private record Range(String after, List<String> keys) {}

  private long halves(DualWrite write, KeyWalk walk, long token, String after, List<String> keys) {
    Deque<Range> open = new ArrayDeque<>(List.of(new Range(after, keys)));
    long wrote = 0;
    while (!open.isEmpty()) {
      Range range = open.pop();
      try {
        wrote += attempt(write, walk, token, range.after(), range.keys());
      } catch (DatabaseException refused) {
        if (range.keys().size() == 1) {
          poison(write, token, range.keys().get(0), refused);
        } else {
          int middle = range.keys().size() / 2;
          List<String> low = range.keys().subList(0, middle);
          open.push(
              new Range(low.get(middle - 1), range.keys().subList(middle, range.keys().size())));
          open.push(new Range(range.after(), low));
        }
      }
    }
    return wrote;
  }

  private void poison(DualWrite write, long token, String key, DatabaseException refused) {
    session.transaction(
        () -> {
          state.poison(write.id(), key, refused.what());
          state.checkpoint(write.id(), token, key, 1);
          return null;
        });
    long poison = state.find(write.id()).orElseThrow().poison();
    if (poison > policy.poisonLimit()) {
      throw new RunFailedException(
          "poison-rows",
          "table " + write.table(),
          "more than "
              + policy.poisonLimit()
              + " rows cannot be filled, the last one "
              + key
              + ": "
              + refused.what(),
          "correct the rows or -Ddbmig.up, then run dbmig:backfill again",
          refused);
    }
  }

  private long attempt(DualWrite write, KeyWalk walk, long token, String after, List<String> keys) {
    String last = keys.get(keys.size() - 1);
    String update =
        "UPDATE "
            + walk.name()
            + " SET "
            + parts.ddl().quote(write.column())
            + " = "
            + parts.sync().value(write)
            + walk.where(after, last)
            + " AND "
            + parts.sync().differs(write);
    long deadline = System.nanoTime() + policy.patience().toNanos();
    long wait = 50;
    while (true) {
      try {
        return session.transaction(
            () -> {
              dialect.locks().limit(policy.lockWait(), true).forEach(session::execute);
              parts.sync().bypass().forEach(session::execute);
              long rows = session.execute(update);
              state.checkpoint(write.id(), token, last, keys.size());
              return rows;
            });
      } catch (DatabaseException e) {
        boolean again = dialect.errors().lockTimeout(e) || dialect.errors().retryable(e);
        if (!again) {
          throw e;
        }
        if (System.nanoTime() > deadline) {
          throw blocked(write, e);
        }
        sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(wait / 2, wait)));
        wait = Math.min(1_000, wait * 2);
      }
    }
  }

  private RunFailedException blocked(DualWrite write, DatabaseException e) {
    return new RunFailedException(
        "backfill-blocked",
        "table " + write.table(),
        "rows of one batch stayed locked for "
            + policy.patience().toMinutes()
            + " min: "
            + e.what(),
        "end the transaction that holds them; dbmig:backfill goes on where it stopped",
        e);
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailedException(
          "interrupted", "backfill", "was interrupted; it goes on where it stopped", "", e);
    }
  }
}
