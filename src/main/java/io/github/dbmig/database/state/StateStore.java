package io.github.dbmig.database.state;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.StatePlace;
import io.github.dbmig.database.session.Session;
import java.util.List;

/** Opens the place where dbmig remembers things, and creates it on request. */
public final class StateStore {
  /**
   * The lease is last: the place counts as made when it is there, and whoever dies in between
   * leaves the others to be found by the next.
   */
  private static final List<String> TABLES =
      List.of(
          "history(scope VARCHAR(64) NOT NULL, migration VARCHAR(255) NOT NULL, checksum VARCHAR(64)"
              + " NOT NULL, millis BIGINT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (scope,"
              + " migration))",
          "journal(scope VARCHAR(64) NOT NULL, migration VARCHAR(255) NOT NULL, direction VARCHAR(4)"
              + " NOT NULL, statement INTEGER NOT NULL, hash VARCHAR(64) NOT NULL, state VARCHAR(8)"
              + " NOT NULL, fingerprint VARCHAR(64) NOT NULL, token BIGINT NOT NULL, at BIGINT NOT"
              + " NULL, PRIMARY KEY (scope, migration, direction, statement))",
          "record(scope VARCHAR(64) NOT NULL, name VARCHAR(190) NOT NULL, value TEXT NOT NULL,"
              + " PRIMARY KEY (scope, name))",
          "lease(scope VARCHAR(64) NOT NULL, name VARCHAR(64) NOT NULL, owner VARCHAR(190) NOT NULL,"
              + " backend VARCHAR(190) NOT NULL, token BIGINT NOT NULL, expires_at BIGINT NOT NULL,"
              + " PRIMARY KEY (scope, name))");

  private final Session session;
  private final Dialect dialect;
  private final boolean apart;
  private final String scope;
  private StatePlace place;

  private StateStore(
      Session session, Dialect dialect, boolean apart, StatePlace place, String scope) {
    this.apart = apart;
    this.session = session;
    this.dialect = dialect;
    this.place = place;
    this.scope = scope;
  }

  /** Finds the place by reading the catalog; writes nothing. */
  public static StateStore find(Session session, Dialect dialect) {
    return find(session, dialect, false);
  }

  /**
   * The same.
   *
   * @param apart true where nothing of dbmig may lie among the user's tables
   */
  public static StateStore find(Session session, Dialect dialect, boolean apart) {
    Bookkeeping bookkeeping = dialect.bookkeeping();
    StatePlace place = apart ? bookkeeping.apart(session) : bookkeeping.place(session);
    return new StateStore(session, dialect, apart, place, bookkeeping.scope(session));
  }

  /** The same place over another connection. */
  StateStore over(Session other) {
    return find(other, dialect, apart);
  }

  /** True once something was remembered here. */
  public boolean exists() {
    return place.exists();
  }

  /**
   * Creates the place where it is missing. Where the user may not create a schema or database, it
   * falls back to prefixed tables beside the user's own, and {@link #besideUserTables()} says so.
   */
  public void create() {
    if (place.exists()) {
      return;
    }
    if (!place.create().isEmpty()) {
      createOwnRoom();
    }
    TABLES.forEach(this::createTable);
    place = new StatePlace(place.prefix(), place.create(), true);
  }

  /** Lets engines that lack a table of a newer dbmig get it. */
  void createTable(String definition) {
    createOrFind(
        "CREATE TABLE IF NOT EXISTS "
            + place.prefix()
            + definition
            + dialect.bookkeeping().tableSuffix());
  }

  private void createOwnRoom() {
    try {
      createOrFind(place.create());
    } catch (DatabaseException e) {
      if (!dialect.errors().denied(e)) {
        throw e;
      }
      place = StatePlace.beside(false);
    }
  }

  /**
   * PostgreSQL's IF NOT EXISTS fails when another run creates the same object at the same moment;
   * the second try finds it.
   */
  private void createOrFind(String sql) {
    try {
      session.execute(sql);
    } catch (DatabaseException perhapsJustMade) {
      session.execute(sql);
    }
  }

  /**
   * True where dbmig's tables lie among the user's, so that tools may have to be told to ignore
   * them.
   */
  public boolean besideUserTables() {
    return place.prefix().equals(StatePlace.PREFIX);
  }

  public String table(String name) {
    return place.table(name);
  }

  public String scope() {
    return scope;
  }

  Session session() {
    return session;
  }

  Bookkeeping bookkeeping() {
    return dialect.bookkeeping();
  }

  Dialect dialect() {
    return dialect;
  }
}
