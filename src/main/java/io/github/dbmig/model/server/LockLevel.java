package io.github.dbmig.model.server;

/**
 * The strongest lock a statement takes on a table with rows, by what it keeps others from doing.
 * PostgreSQL's modes: postgresql.org/docs/16/explicit-locking.html.
 */
public enum LockLevel {
  /** Nobody waits. */
  NONE,
  /** Reads and writes go on; other DDL waits (SHARE UPDATE EXCLUSIVE, ROW EXCLUSIVE). */
  DDL,
  /** Writes wait (SHARE, SHARE ROW EXCLUSIVE; SQLite's write lock). */
  WRITES,
  /** Everybody waits (ACCESS EXCLUSIVE). */
  ALL
}
