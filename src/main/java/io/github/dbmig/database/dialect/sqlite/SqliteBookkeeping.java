package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.StatePlace;
import io.github.dbmig.database.session.Session;

/** SQLite: dbmig's tables lie in the user's file, so that one transaction covers both. */
final class SqliteBookkeeping implements Bookkeeping {
  @Override
  public String createTracking() {
    return "CREATE TABLE IF NOT EXISTS _migrations (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        + " filename VARCHAR(255) NOT NULL UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)";
  }

  @Override
  public boolean tableExists(Session session, String table) {
    return session
        .first("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", row -> 1, table)
        .isPresent();
  }

  @Override
  public StatePlace place(Session session) {
    return StatePlace.beside(tableExists(session, StatePlace.PREFIX + "lease"));
  }

  @Override
  public String identity(Session session) {
    return session.url().database();
  }

  @Override
  public String scope(Session session) {
    return "";
  }

  @Override
  public String nowMillis() {
    return "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
  }

  @Override
  public String insertUnlessPresent(String into) {
    return "INSERT OR IGNORE " + into;
  }

  @Override
  public boolean writersExclude() {
    return true;
  }

  @Override
  public String key() {
    return "INTEGER PRIMARY KEY";
  }

  @Override
  public String presentTime() {
    return "CURRENT_TIMESTAMP";
  }

  @Override
  public String tableSuffix() {
    return "";
  }

  /** A process that ends takes its connection with it, and the file's locks too. */
  @Override
  public String backend(Session session) {
    return "";
  }

  @Override
  public boolean backendAlive(Session session, String backend) {
    return false;
  }
}
