package io.github.dbmig.database.session;

import io.github.dbmig.base.error.DatabaseException;

/** What a server's error codes mean for the one question that matters: what may be tried again. */
public interface ErrorClasses {
  /** A lock was not to be had in time; nothing of the statement took effect. */
  boolean lockTimeout(DatabaseException error);

  /**
   * The same of what another program printed. The server may speak another language than English;
   * then only a code tells it.
   */
  boolean tellsLockTimeout(String output);

  /** Deadlock or serialization failure: the transaction is gone and may be run again whole. */
  boolean retryable(DatabaseException error);

  /** The connection is gone, and whether the statement took effect is unknown. */
  boolean connectionLost(DatabaseException error);

  /** The user lacks a right. */
  boolean denied(DatabaseException error);
}
