package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.Journal;
import io.github.dbmig.database.state.JournalEntry;
import io.github.dbmig.database.state.JournalEntry.State;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.database.state.LeaseKeeper;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file whose statements commit one by one: an intent row before each, a done row after, so that
 * the next run goes on at the right statement whatever happened to this one.
 */
final class JournaledApply {
  private final Bench bench;
  private final Lease lease;
  private final Attempts attempts;
  private final Journal journal;
  private final Bookkeeper bookkeeper;

  JournaledApply(Bench bench, Lease lease, Attempts attempts) {
    this.bench = bench;
    this.lease = lease;
    this.attempts = attempts;
    this.journal = new Journal(bench.store());
    this.bookkeeper = new Bookkeeper(bench);
  }

  /**
   * @param earlier what a former run left in the journal for this migration and direction
   */
  void apply(Task task, List<JournalEntry> earlier) {
    long begin = System.nanoTime();
    Map<Integer, JournalEntry> known = new HashMap<>();
    earlier.forEach(entry -> known.put(entry.statement(), entry));
    List<Integer> done = new ArrayList<>();
    List<SqlStatement> statements = task.work().statements();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      steps.add(new Step(task, i, statements.get(i), classify(statements.get(i))));
    }
    Resumption.check(task.id(), steps, earlier);
    for (Step step : steps) {
      step(step, known.get(step.index()), done);
    }
    finish(task, (System.nanoTime() - begin) / 1_000_000);
  }

  private Classified classify(SqlStatement statement) {
    return Statements.classify(statement, bench.dialect().lexicon());
  }

  private void step(Step step, JournalEntry earlier, List<Integer> done) {
    if (step.kind() == Kind.SESSION) {
      send(step, done);
      return;
    }
    if (!isDone(step, earlier)) {
      if (step.fitsTransaction()) {
        sendWithRow(step, done);
      } else {
        sendBetweenRows(step, done);
      }
    }
    done.add(step.index());
  }

  private boolean isDone(Step step, JournalEntry earlier) {
    if (earlier == null) {
      return false;
    }
    if (earlier.state() == State.INTENT) {
      clearLeftover(step);
    }
    return EarlierEffect.tookEffect(step, earlier, fingerprint(step));
  }

  private void clearLeftover(Step step) {
    step.target()
        .ifPresent(target -> bench.dialect().effects().clearLeftover(bench.session(), target));
  }

  /** A statement that a transaction can hold is done in one with its row. */
  private void sendWithRow(Step step, List<Integer> done) {
    attempts.run(
        step.task().id(),
        limit ->
            bench
                .session()
                .transaction(
                    () -> {
                      lease.fence();
                      limit(limit);
                      execute(step, done);
                      put(step, State.DONE, "");
                      return null;
                    }));
  }

  private void sendBetweenRows(Step step, List<Integer> done) {
    clearLeftover(step);
    String before = fingerprint(step);
    bench
        .session()
        .transaction(
            () -> {
              lease.fence();
              put(step, State.INTENT, before);
              return null;
            });
    try (LeaseKeeper keeper = LeaseKeeper.start(lease, bench.store())) {
      send(step, done);
    } catch (StatementFailed refused) {
      forgetUnlessUnclear(step, refused);
      throw refused;
    }
    bench
        .session()
        .transaction(
            () -> {
              lease.fence();
              put(step, State.DONE, before);
              return null;
            });
  }

  /** The server's own refusal means no effect; only a lost connection leaves that open. */
  private void forgetUnlessUnclear(Step step, StatementFailed refused) {
    if (bench.dialect().errors().connectionLost(refused.error())) {
      return;
    }
    try {
      journal.remove(step.task().direction().key(), step.task().id(), step.index());
    } catch (DatabaseException gone) {
      refused.addSuppressed(gone);
    }
  }

  private void send(Step step, List<Integer> done) {
    attempts.run(
        step.task().id(),
        limit -> {
          limit(step.waitsForOthers() ? Duration.ZERO : limit);
          clearLeftover(step);
          execute(step, done);
          return null;
        });
  }

  private void limit(Duration limit) {
    Session session = bench.session();
    bench.dialect().locks().limit(limit, session.inTransaction()).forEach(session::execute);
  }

  private void execute(Step step, List<Integer> done) {
    try {
      bench.session().execute(step.statement().text());
    } catch (DatabaseException e) {
      throw new StatementFailed(e, step.index(), step.statement(), done);
    }
  }

  private void put(Step step, State state, String fingerprint) {
    journal.put(
        step.task().direction().key(),
        step.task().id(),
        new JournalEntry(step.index(), step.hash(), state, fingerprint),
        lease.token());
  }

  /** Empty where the catalog does not show what the statement does. */
  private String fingerprint(Step step) {
    return step.changesRowsOnly() ? "" : fingerprintOfTarget(step);
  }

  private String fingerprintOfTarget(Step step) {
    return step.target()
        .flatMap(target -> bench.dialect().effects().describe(bench.session(), target))
        .map(Sha256::hex)
        .orElse("");
  }

  private void finish(Task task, long millis) {
    bench
        .session()
        .transaction(
            () -> {
              lease.fence();
              bookkeeper.record(task, millis);
              journal.remove(task.id());
              return null;
            });
  }
}
