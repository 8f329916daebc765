package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.run.apply.Outcome.Done;
import io.github.dbmig.run.apply.Outcome.Failure;
import io.github.dbmig.run.program.BatchRun;
import io.github.dbmig.run.program.FailedStatement;
import io.github.dbmig.run.program.ToolLock;
import io.github.dbmig.run.program.ToolOutput;
import io.github.dbmig.run.program.Workplace;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Errand;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.ToolProgram.Batch;
import io.github.dbmig.tool.program.Pointing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Carries migrations out by the tool's own program, under dbmig's lease. What it did is what its
 * tracking table says afterwards; the exit code alone is believed by nobody.
 */
final class ProgramApply {
  private final Bench bench;
  private final Lease lease;
  private final LockPolicy policy;
  private final Bookkeeper bookkeeper;
  private final BatchRun.Shop shop;
  private final List<Done> done = new ArrayList<>();
  private boolean silent;

  ProgramApply(Bench bench, Lease lease, LockPolicy policy) {
    this.bench = bench;
    this.lease = lease;
    this.policy = policy;
    this.bookkeeper = new Bookkeeper(bench);
    this.shop = new BatchRun.Shop(bench.session(), bench.dialect(), bench.tool(), bench.programs());
  }

  Outcome run(List<Migration> due, Direction direction, ToolProgram program) {
    Optional<Failure> failure = Optional.empty();
    silent = !program.explainsFailures();
    try (Workplace work = Workplace.open();
        ToolLock lock = new ToolLock(shop, bench.store(), bench.events())) {
      Errand errand = new Errand(due, shop.applied(), direction, pointing(work));
      for (Batch batch : program.batches(errand)) {
        failure = one(batch, direction, lock);
        if (failure.isPresent()) {
          break;
        }
      }
    } catch (DbmigException e) {
      failure = Optional.of(new Failure(notDone(due).get(0).id(), 0, 0, e, List.of()));
    }
    return new Outcome(done, failure, notRun(due, failure), 0);
  }

  private Pointing pointing(Workplace work) {
    return new Pointing(
        bench.session().url(),
        work.folder(),
        "dbmig-" + lease.token(),
        policy.limit(0),
        bench.allowed());
  }

  private List<Migration> notDone(List<Migration> due) {
    Set<String> ids = done.stream().map(Done::id).collect(Collectors.toSet());
    return due.stream().filter(migration -> !ids.contains(migration.id())).toList();
  }

  private List<String> notRun(List<Migration> due, Optional<Failure> failure) {
    return notDone(due).stream()
        .map(Migration::id)
        .filter(id -> failure.filter(failed -> failed.id().equals(id)).isEmpty())
        .toList();
  }

  private Optional<Failure> one(Batch batch, Direction direction, ToolLock lock) {
    batch.migrations().forEach(m -> bench.events().accept(new Event.MigrationStarted(m.id())));
    lease.fence();
    BatchRun run = shop.run(batch, direction, this::stayAlive);
    lock.after(run.result());
    record(run.done(), direction, run.result().took());
    if (run.complete()) {
      return Optional.empty();
    }
    List<Migration> all = batch.migrations();
    Migration first = notDone(all).stream().findFirst().orElse(all.get(all.size() - 1));
    Optional<FailedStatement> found = silent ? failedStatement(notDone(all)) : Optional.empty();
    return Optional.of(
        found
            .map(
                one ->
                    new Failure(
                        one.id(),
                        one.statement(),
                        one.line(),
                        error(one.id(), run, found),
                        List.of()))
            .orElseGet(
                () -> new Failure(first.id(), 0, 0, error(first.id(), run, found), List.of())));
  }

  /** What the tool keeps to itself, the server says when it is asked again. */
  private Optional<FailedStatement> failedStatement(List<Migration> pending) {
    return FailedStatement.find(
        bench.session(), bench.dialect(), bench.tool(), pending, policy.longest());
  }

  /** While the program holds the database's only write lock, nobody can take the lease either. */
  private void stayAlive() {
    try {
      lease.renewIfOld();
    } catch (DatabaseException busy) {
      if (!bench.dialect().errors().lockTimeout(busy)) {
        throw busy;
      }
    }
  }

  private void record(List<Migration> changed, Direction direction, Duration took) {
    if (changed.isEmpty()) {
      return;
    }
    long each = took.toMillis() / changed.size();
    bench
        .session()
        .transaction(
            () -> {
              lease.fence();
              changed.forEach(migration -> bookkeeper.remember(migration, direction, each));
              return null;
            });
    for (Migration migration : changed) {
      done.add(new Done(migration.id(), each));
      bench.events().accept(new Event.MigrationDone(migration.id(), Duration.ofMillis(each)));
    }
  }

  private DbmigException error(String first, BatchRun run, Optional<FailedStatement> found) {
    String said = ToolOutput.of(run.result(), bench.session().url());
    if (!run.unasked().isEmpty()) {
      return new ExternalToolException(
          "tool-did-more",
          first,
          bench.tool().name() + " also changed " + String.join(", ", run.unasked()),
          "dbmig:status");
    }
    return new ExternalToolException(
        "tool-failed",
        first,
        bench.tool().name()
            + " did not carry it out ("
            + run.result()
            + ")"
            + found.map(one -> "; " + one).orElse("")
            + (said.isEmpty() ? " and said nothing" : ":\n" + said.indent(4).stripTrailing()),
        bench
            .tool()
            .program()
            .flatMap(program -> program.advice(run.result()))
            .orElse("dbmig:status, then correct the migration and run dbmig:run again"));
  }
}
