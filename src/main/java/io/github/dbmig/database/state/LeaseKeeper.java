package io.github.dbmig.database.state;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.Session;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Renews a lease over a second connection while one long statement runs outside of a transaction,
 * and stops that statement when the lease is lost. The connection is opened only when the statement
 * outlasts a third of the term.
 */
public final class LeaseKeeper implements AutoCloseable {
  private final Lease lease;
  private final StateStore store;
  private final ScheduledExecutorService clock;
  private Session second;

  private LeaseKeeper(Lease lease, StateStore store) {
    this.lease = lease;
    this.store = store;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "dbmig-lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  public static LeaseKeeper start(Lease lease, StateStore store) {
    LeaseKeeper keeper = new LeaseKeeper(lease, store);
    long third = Lease.TERM.toMillis() / 3;
    keeper.clock.scheduleAtFixedRate(keeper::renew, third, third, TimeUnit.MILLISECONDS);
    return keeper;
  }

  private void renew() {
    try {
      if (second == null) {
        second = store.session().another();
      }
      if (!lease.renew(store.over(second))) {
        store.session().cancel();
      }
    } catch (DatabaseException unreachable) {
      forgetConnection();
    }
  }

  /** A renewal that failed is tried again at the next tick, over a new connection. */
  private void forgetConnection() {
    Session broken = second;
    second = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (DatabaseException gone) {
        second = null;
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    try {
      clock.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    forgetConnection();
  }
}
