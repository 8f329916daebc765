package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.Journal;
import io.github.dbmig.database.state.JournalEntry;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.run.apply.Outcome.Done;
import io.github.dbmig.run.apply.Outcome.Failure;
import io.github.dbmig.run.states.MigrationStates;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool.SessionLock;
import io.github.dbmig.tool.ToolProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out migrations in the order given, under a lease, until one fails. */
public final class Executor {
  private static final String UNKNOWN = "an unknown session";

  private final Bench bench;
  private final Lease lease;
  private final LockPolicy policy;
  private final Map<String, List<JournalEntry>> halfDone;
  private final Attempts attempts;
  private final TransactionalApply transactional;
  private final JournaledApply journaled;

  public Executor(Bench bench, Lease lease, LockPolicy policy) {
    this.bench = bench;
    this.lease = lease;
    this.policy = policy;
    this.halfDone = new Journal(bench.store()).open();
    this.attempts = new Attempts(bench.dialect(), policy, () -> blocker(bench), bench.events());
    this.transactional = new TransactionalApply(bench, lease, attempts);
    this.journaled = new JournaledApply(bench, lease, attempts);
  }

  private static String blocker(Bench bench) {
    try (Session second = bench.session().another()) {
      return bench.dialect().locks().blocker(second).orElse(UNKNOWN);
    } catch (DatabaseException notTold) {
      return UNKNOWN;
    }
  }

  /** Never throws for a migration's sake: what failed is in the outcome. */
  public Outcome run(List<Migration> migrations, Direction direction) {
    Optional<ToolProgram> program = program(migrations, direction);
    if (program.isPresent()) {
      return new ProgramApply(bench, lease, policy, attempts, program.get())
          .run(migrations, direction);
    }
    Optional<SessionLock> lock = bench.tool().lock(bench.dialect());
    return lock.isEmpty()
        ? bySelf(migrations, direction)
        : holding(lock.get(), () -> bySelf(migrations, direction));
  }

  /** The tool itself, started by somebody else, waits for the same lock. */
  private Outcome holding(SessionLock lock, Supplier<Outcome> work) {
    String tool = bench.tool().name();
    long held =
        attempts.run(
            tool,
            limit -> {
              bench.dialect().locks().limit(limit, false).forEach(bench.session()::execute);
              return bench.session().first(lock.take(), row -> row.number(1)).orElse(0L);
            });
    if (held != 1) {
      throw new RunFailedException(
          "tool-busy",
          tool,
          "is migrating this database itself; nothing was changed",
          "wait until it has ended, then try again",
          null);
    }
    try {
      return work.get();
    } finally {
      bench.session().query(lock.release(), row -> row.text(1));
    }
  }

  private Outcome bySelf(List<Migration> migrations, Direction direction) {
    List<Done> done = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      Optional<Failure> failure = one(migrations.get(i), direction, done);
      if (failure.isPresent()) {
        List<String> notRun =
            migrations.subList(i + 1, migrations.size()).stream().map(Migration::id).toList();
        return new Outcome(done, failure, notRun, attempts.waits());
      }
    }
    return new Outcome(done, Optional.empty(), List.of(), attempts.waits());
  }

  /** Empty where dbmig sends the statements itself. */
  private Optional<ToolProgram> program(List<Migration> migrations, Direction direction) {
    boolean byProgram =
        migrations.stream()
            .map(one -> bench.tool().execution(one, direction, bench.dialect()))
            .anyMatch(Execution.ByProgram.class::isInstance);
    return byProgram ? bench.tool().program() : Optional.empty();
  }

  private Optional<Failure> one(Migration migration, Direction direction, List<Done> done) {
    long begin = System.nanoTime();
    bench.events().accept(new Event.MigrationStarted(migration.id()));
    try {
      carryOut(migration, direction);
    } catch (StatementFailed e) {
      return Optional.of(e.in(migration.id()));
    } catch (DbmigException e) {
      return Optional.of(new Failure(migration.id(), 0, 0, e, List.of()));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    done.add(new Done(migration.id(), took.toMillis()));
    bench.events().accept(new Event.MigrationDone(migration.id(), took));
    return Optional.empty();
  }

  private void carryOut(Migration migration, Direction direction) {
    Execution execution = bench.tool().execution(migration, direction, bench.dialect());
    Execution.Statements work = execution.sql().orElseThrow();
    Preflight.check(migration.id(), work, bench.dialect());
    Task task = new Task(migration, direction, work);
    List<JournalEntry> earlier =
        halfDone.getOrDefault(MigrationStates.key(direction, migration.id()), List.of());
    if (work.transactional() && bench.dialect().effects().transactionalDdl() && earlier.isEmpty()) {
      transactional.apply(task);
    } else {
      journaled.apply(task, earlier);
    }
  }
}
