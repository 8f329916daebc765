package io.github.dbmig.database.state;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.event.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Takes the {@link Lease}, waiting for its holder to finish or to fall silent. */
public final class Leases {
  static final String NAME = "migrate";

  private final StateStore store;
  private final String owner;
  private final Consumer<Event> events;

  /**
   * @param owner who asks, for people: user, host and process
   */
  public Leases(StateStore store, String owner, Consumer<Event> events) {
    this.store = store;
    this.owner = owner;
    this.events = events;
  }

  /**
   * Waits for the lease and then for the last statement of a holder that died, or of a program that
   * it had started.
   *
   * @throws RunFailedException when the patience ends first
   */
  public Lease take(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean told = false;
    while (true) {
      Optional<Lease> lease = tryTake();
      if (lease.isPresent()) {
        return lease.get();
      }
      Holder holder = holder();
      if (System.nanoTime() > deadline) {
        throw tooLong(holder, patience);
      }
      if (!told) {
        events.accept(
            new Event.Note("waiting for " + holder.owner() + ", who changes this database"));
        told = true;
      }
      pause();
    }
  }

  private Optional<Lease> tryTake() {
    try {
      store
          .session()
          .update(
              store
                  .bookkeeping()
                  .insertIfAbsent(
                      store.table("lease"),
                      "scope",
                      "name",
                      "owner",
                      "backend",
                      "token",
                      "expires_at"),
              store.scope(),
              NAME,
              "",
              "",
              0L,
              0L);
      return takeFree();
    } catch (DatabaseException e) {
      if (store.dialect().errors().lockTimeout(e) || store.dialect().errors().retryable(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Lease> takeFree() {
    Holder former = holder();
    if (!former.backend().isEmpty() && former.expired() && stillWorks(former)) {
      return Optional.empty();
    }
    String now = store.bookkeeping().nowMillis();
    int rows =
        store
            .session()
            .update(
                "UPDATE "
                    + store.table("lease")
                    + " SET owner = ?, backend = ?, token = token + 1, expires_at = "
                    + now
                    + " + ? WHERE scope = ? AND name = ? AND token = ? AND expires_at < "
                    + now,
                owner,
                store.bookkeeping().backend(store.session()),
                Lease.TERM.toMillis(),
                store.scope(),
                NAME,
                former.token());
    return rows == 1 ? Optional.of(new Lease(store, former.token() + 1)) : Optional.empty();
  }

  /** Its own connection, or one of a tool's program that it started. */
  private boolean stillWorks(Holder former) {
    return store.bookkeeping().backendAlive(store.session(), former.backend())
        || store
            .dialect()
            .locks()
            .backends()
            .filter(one -> one.alive(store.session(), Lease.mark(store, former.token())))
            .isPresent();
  }

  /**
   * Ends the lease of a holder that is known to be gone; gives its owner, empty when there was
   * none.
   */
  public Optional<String> release() {
    Holder holder = holder();
    if (holder.owner().isEmpty()) {
      return Optional.empty();
    }
    store
        .session()
        .update(
            "UPDATE "
                + store.table("lease")
                + " SET owner = '', backend = '', token = token + 1, expires_at = 0 WHERE scope = ? AND"
                + " name = ?",
            store.scope(),
            NAME);
    return Optional.of(holder.owner());
  }

  private Holder holder() {
    return store
        .session()
        .first(
            "SELECT owner, backend, token, CASE WHEN expires_at < "
                + store.bookkeeping().nowMillis()
                + " THEN 1 ELSE 0 END FROM "
                + store.table("lease")
                + " WHERE scope = ? AND name = ?",
            row -> new Holder(row.text(1), row.text(2), row.number(3), row.number(4) == 1),
            store.scope(),
            NAME)
        .orElse(new Holder("", "", 0, true));
  }

  private RunFailedException tooLong(Holder holder, Duration patience) {
    return new RunFailedException(
        "lease-busy",
        "database " + store.session().url(),
        "still held by "
            + holder.owner()
            + " after "
            + patience.toSeconds()
            + " s; nothing was changed",
        "wait for it, give more time with -Ddbmig.lockWait=PT1H, or, when that run is known to be dead,"
            + " dbmig:resolve -Ddbmig.unlock",
        null);
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(50, 250));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailedException(
          "interrupted", "lease", "the wait was interrupted; nothing was changed", "", e);
    }
  }

  private record Holder(String owner, String backend, long token, boolean expired) {}
}
