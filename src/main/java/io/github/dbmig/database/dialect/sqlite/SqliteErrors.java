package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.ErrorClasses;
import java.util.Set;

/**
 * Result codes; an extended code's low byte is its kind. A full disk (13) is none of these: nothing
 * is gained by trying again. Source: sqlite.org/rescode.html.
 */
public final class SqliteErrors implements ErrorClasses {
  private static final int KIND = 0xff;

  /** SQLITE_BUSY_SNAPSHOT: another connection wrote since this transaction first read. */
  private static final int BUSY_SNAPSHOT = 517;

  /** SQLITE_BUSY, SQLITE_LOCKED. */
  private static final Set<Integer> LOCKED = Set.of(5, 6);

  /** SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_AUTH. */
  private static final Set<Integer> DENIED = Set.of(3, 8, 14, 23);

  @Override
  public boolean lockTimeout(DatabaseException error) {
    return LOCKED.contains(error.vendorCode() & KIND) && !retryable(error);
  }

  @Override
  public boolean tellsLockTimeout(String output) {
    return output.contains("SQLITE_BUSY") || output.contains("database is locked");
  }

  @Override
  public boolean retryable(DatabaseException error) {
    return error.vendorCode() == BUSY_SNAPSHOT;
  }

  /** There is no connection to lose: the database is a file. */
  @Override
  public boolean connectionLost(DatabaseException error) {
    return false;
  }

  @Override
  public boolean denied(DatabaseException error) {
    return DENIED.contains(error.vendorCode() & KIND);
  }
}
