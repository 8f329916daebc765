package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.dialect.Dialect;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tries work again while only a lock stands in its way. */
final class Attempts {
  private final Dialect dialect;
  private final LockPolicy policy;
  private final Supplier<String> blocker;
  private final Consumer<Event> events;
  private int waits;

  Attempts(Dialect dialect, LockPolicy policy, Supplier<String> blocker, Consumer<Event> events) {
    this.dialect = dialect;
    this.policy = policy;
    this.blocker = blocker;
    this.events = events;
  }

  /** How often a lock was not to be had so far. */
  int waits() {
    return waits;
  }

  /**
   * @param work one attempt under the limit given; all of it is undone when it throws
   */
  <T> T run(String id, Function<Duration, T> work) {
    long deadline = System.nanoTime() + policy.patience().toNanos();
    for (int attempt = 0; ; attempt++) {
      try {
        return work.apply(policy.limit(attempt));
      } catch (DatabaseException e) {
        if (!goesOn(e, deadline)) {
          throw e;
        }
      } catch (StatementFailed e) {
        if (!goesOn(e.error(), deadline)) {
          throw e;
        }
      } catch (LockedOut e) {
        if (System.nanoTime() >= deadline) {
          throw e;
        }
      }
      waits++;
      rest(id, attempt);
    }
  }

  private boolean goesOn(DatabaseException e, long deadline) {
    return (dialect.errors().lockTimeout(e) || dialect.errors().retryable(e))
        && System.nanoTime() < deadline;
  }

  private void rest(String id, int attempt) {
    Duration pause = policy.pause(attempt, ThreadLocalRandom.current().nextDouble());
    events.accept(new Event.LockWait(id, blocker.get(), attempt + 1, pause));
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException(id, "interrupted while waiting for a lock", "", "", 0, e);
    }
  }

  /**
   * A tool's program gave up because of a lock, and what it had begun is undone: it may be started
   * again.
   */
  static final class LockedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Failure failure;

    LockedOut(Outcome.Failure failure) {
      super(failure.error());
      this.failure = failure;
    }

    Outcome.Failure failure() {
      return failure;
    }
  }
}
