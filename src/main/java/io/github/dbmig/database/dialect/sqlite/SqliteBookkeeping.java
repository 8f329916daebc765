package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.StatePlace;
import io.github.dbmig.database.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * SQLite: dbmig's tables lie in the user's file, so that one transaction covers both; beside it, in
 * a file of the same name with {@code .dbmig} behind it, where a tool would stumble over them.
 */
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

  /** There are no schemas, so that a configuration for several engines may name one. */
  @Override
  public boolean tableExists(Session session, Optional<String> schema, String table) {
    return tableExists(session, table);
  }

  @Override
  public StatePlace place(Session session) {
    return StatePlace.beside(tableExists(session, StatePlace.PREFIX + "lease"));
  }

  @Override
  public StatePlace apart(Session session) {
    String file = session.url().database() + ".dbmig";
    String attach = "ATTACH DATABASE '" + file.replace("'", "''") + "' AS " + StatePlace.NAME;
    if (!Files.exists(Path.of(file))) {
      return new StatePlace(StatePlace.NAME + ".", attach, false);
    }
    boolean attached =
        session
            .first("SELECT 1 FROM pragma_database_list WHERE name = 'dbmig'", row -> 1)
            .isPresent();
    if (!attached) {
      session.execute(attach);
    }
    boolean made =
        session
            .first("SELECT 1 FROM dbmig.sqlite_master WHERE name = 'lease'", row -> 1)
            .isPresent();
    return new StatePlace(StatePlace.NAME + ".", "", made);
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
