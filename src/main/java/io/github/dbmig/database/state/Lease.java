package io.github.dbmig.database.state;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.base.hash.Sha256;
import java.time.Duration;

/**
 * The right to change this database, held by one run at a time.
 *
 * <p>A row with an expiry on the server's clock, not a session lock, so that it works through
 * poolers. The token grows with each holder; {@link #fence} is the first statement of every
 * transaction, keeps the row locked until its end, and fails when another holder has come.
 */
public final class Lease implements AutoCloseable {
  /** How long a holder may be silent before others may take over. */
  public static final Duration TERM = Duration.ofSeconds(15);

  private final StateStore store;
  private final long token;
  private long renewedAt;

  Lease(StateStore store, long token) {
    this.store = store;
    this.token = token;
    this.renewedAt = System.nanoTime();
  }

  public long token() {
    return token;
  }

  /** The name under which the server shows the connections of a program that this run starts. */
  public String mark() {
    return mark(store, token);
  }

  /** The same of another holder of this lease. */
  static String mark(StateStore store, long token) {
    return "dbmig-" + token + "-" + Sha256.hex(store.scope()).substring(0, 8);
  }

  /**
   * Renews the lease or fails; inside a transaction it also keeps every rival waiting until the
   * end.
   *
   * @throws RunFailedException when another run holds the lease now
   */
  public void fence() {
    if (!(isFresh() && store.bookkeeping().writersExclude() ? holds() : renew(store))) {
      throw new RunFailedException(
          "lease-lost",
          "database " + store.session().url(),
          "another run took over while this one was silent for longer than "
              + TERM.toSeconds()
              + " s; nothing more was changed",
          "run dbmig:status, then the goal again",
          null);
    }
  }

  private boolean isFresh() {
    return System.nanoTime() - renewedAt < TERM.toNanos() / 3;
  }

  /** Enough where a transaction that writes keeps every other writer out anyway. */
  private boolean holds() {
    return store
        .session()
        .first(
            "SELECT 1 FROM " + store.table("lease") + " WHERE scope = ? AND name = ? AND token = ?",
            row -> 1,
            store.scope(),
            Leases.NAME,
            token)
        .isPresent();
  }

  /** Renews before a commit that ends a long transaction, so that no rival slips in behind it. */
  public void renewIfOld() {
    if (!isFresh()) {
      fence();
    }
  }

  /** Renews over a store that may belong to another connection; false when the lease is lost. */
  boolean renew(StateStore over) {
    int rows =
        over.session()
            .update(
                "UPDATE "
                    + over.table("lease")
                    + " SET expires_at = "
                    + over.bookkeeping().nowMillis()
                    + " + ? WHERE scope = ? AND name = ? AND token = ?",
                TERM.toMillis(),
                over.scope(),
                Leases.NAME,
                token);
    renewedAt = System.nanoTime();
    return rows == 1;
  }

  /**
   * Gives the lease back. One that is lost already is left alone, and one that cannot be given
   * back, since the connection is gone, ends by itself: nothing hides what happened before.
   */
  @Override
  public void close() {
    try {
      giveBack();
    } catch (DatabaseException gone) {
      renewedAt = 0;
    }
  }

  private void giveBack() {
    store
        .session()
        .update(
            "UPDATE "
                + store.table("lease")
                + " SET owner = '', backend = '', expires_at = 0 WHERE scope = ? AND name = ? AND token = ?",
            store.scope(),
            Leases.NAME,
            token);
  }
}
