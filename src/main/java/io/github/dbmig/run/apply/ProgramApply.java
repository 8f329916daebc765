package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.run.apply.Attempts.LockedOut;
import io.github.dbmig.run.apply.Outcome.Done;
import io.github.dbmig.run.apply.Outcome.Failure;
import io.github.dbmig.run.program.BatchRun;
import io.github.dbmig.run.program.FailedStatement;
import io.github.dbmig.run.program.ToolBackends;
import io.github.dbmig.run.program.ToolFailure;
import io.github.dbmig.run.program.ToolLock;
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
  private final Attempts attempts;
  private final ToolProgram program;
  private final Bookkeeper bookkeeper;
  private final BatchRun.Shop shop;
  private final List<Done> done = new ArrayList<>();

  ProgramApply(
      Bench bench, Lease lease, LockPolicy policy, Attempts attempts, ToolProgram program) {
    this.bench = bench;
    this.lease = lease;
    this.policy = policy;
    this.attempts = attempts;
    this.program = program;
    this.bookkeeper = new Bookkeeper(bench);
    this.shop = new BatchRun.Shop(bench.session(), bench.dialect(), bench.tool(), bench.programs());
  }

  Outcome run(List<Migration> due, Direction direction) {
    Optional<Failure> failure;
    try (Workplace work = Workplace.open();
        ToolLock lock = new ToolLock(shop, bench.store(), bench.events())) {
      failure =
          attempts.run(
              bench.tool().name(),
              limit -> {
                Pointing pointing = pointing(work, limit);
                Errand errand = new Errand(notDone(due), shop.applied(), direction, pointing);
                return all(program.batches(errand), direction, lock);
              });
    } catch (LockedOut e) {
      failure = Optional.of(e.failure());
    } catch (DbmigException e) {
      failure = Optional.of(new Failure(notDone(due).get(0).id(), 0, 0, e, List.of()));
    }
    return new Outcome(done, failure, notRun(due, failure), attempts.waits());
  }

  private Optional<Failure> all(List<Batch> batches, Direction direction, ToolLock lock) {
    for (Batch batch : batches) {
      Optional<Failure> failure = one(batch, direction, lock);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return Optional.empty();
  }

  private Pointing pointing(Workplace work, Duration limit) {
    return new Pointing(bench.session().url(), work.folder(), lease.mark(), limit, bench.allowed());
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
    ToolBackends backends = backends();
    BatchRun run = carriedOut(batch, direction, backends);
    if (run.result().killed()) {
      backends.end();
      lock.free();
    }
    record(run.done(), direction, run.result().took());
    if (run.complete()) {
      return Optional.empty();
    }
    Failure failure = failure(batch, run);
    if (mayTryAgain(failure, batch, run, backends)) {
      throw new LockedOut(failure);
    }
    return Optional.of(failure);
  }

  private ToolBackends backends() {
    return new ToolBackends(
        bench.session(), bench.dialect(), lease.mark(), policy.longest(), bench.events());
  }

  /** A run that may not go on takes everything of its program with it. */
  private BatchRun carriedOut(Batch batch, Direction direction, ToolBackends backends) {
    try {
      return shop.run(
          batch,
          direction,
          () -> {
            stayAlive();
            backends.watch();
          });
    } catch (RunFailedException lost) {
      backends.end();
      throw lost;
    }
  }

  private Failure failure(Batch batch, BatchRun run) {
    List<Migration> left = notDone(batch.migrations());
    Migration first =
        left.isEmpty() ? batch.migrations().get(batch.migrations().size() - 1) : left.get(0);
    Optional<FailedStatement> found =
        program.explainsFailures() || run.result().killed()
            ? Optional.empty()
            : failedStatement(left);
    String id = found.map(FailedStatement::id).orElse(first.id());
    return new Failure(
        id,
        found.map(FailedStatement::statement).orElse(0),
        found.map(FailedStatement::line).orElse(0),
        new ToolFailure(shop, program, run).of(id, found),
        List.of());
  }

  /** A lock was in the way, and the migration that it stopped left nothing behind. */
  private boolean mayTryAgain(Failure failure, Batch batch, BatchRun run, ToolBackends backends) {
    String said = run.result().out() + run.result().err() + failure.error().getMessage();
    boolean locked = backends.unblocked() || bench.dialect().errors().tellsLockTimeout(said);
    return locked
        && run.unasked().isEmpty()
        && shop.failed().isEmpty()
        && batch.migrations().stream()
            .filter(one -> one.id().equals(failure.id()))
            .anyMatch(one -> isAllOrNothing(one, run.direction()));
  }

  private boolean isAllOrNothing(Migration migration, Direction direction) {
    boolean transactions = bench.dialect().effects().transactionalDdl();
    return transactions && program.isAllOrNothing(migration)
        || bench
            .tool()
            .execution(migration, direction, bench.dialect())
            .sql()
            .filter(sql -> sql.statements().size() == 1 || transactions && sql.transactional())
            .isPresent();
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
}
