package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.StatePlace;
import io.github.dbmig.database.session.Session;

/** PostgreSQL: dbmig's tables lie in the schema {@code dbmig} of the same database. */
final class PostgresqlBookkeeping implements Bookkeeping {
  @Override
  public String createTracking() {
    return "CREATE TABLE IF NOT EXISTS _migrations (id SERIAL PRIMARY KEY,"
        + " filename VARCHAR(255) NOT NULL UNIQUE, applied_at TIMESTAMP DEFAULT NOW())";
  }

  @Override
  public boolean tableExists(Session session, String table) {
    return session
        .first(
            "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = ?",
            row -> 1,
            table)
        .isPresent();
  }

  @Override
  public StatePlace place(Session session) {
    return session
        .first(
            "SELECT to_regclass('dbmig.lease') IS NOT NULL, EXISTS (SELECT 1 FROM pg_catalog.pg_tables"
                + " WHERE schemaname = current_schema() AND tablename = '_dbmig_lease')",
            row -> place(row.flag(1), row.flag(2)))
        .orElseThrow();
  }

  private static StatePlace place(boolean ownSchema, boolean beside) {
    return beside && !ownSchema
        ? StatePlace.beside(true)
        : new StatePlace(
            StatePlace.NAME + ".", "CREATE SCHEMA IF NOT EXISTS " + StatePlace.NAME, ownSchema);
  }

  /** A physical copy shares the system identifier, a dump does not. */
  @Override
  public String identity(Session session) {
    return session
        .first(
            "SELECT (SELECT system_identifier FROM pg_catalog.pg_control_system()) || '/' || oid"
                + " FROM pg_catalog.pg_database WHERE datname = current_database()",
            row -> row.text(1))
        .orElse("");
  }

  @Override
  public String scope(Session session) {
    return session.first("SELECT coalesce(current_schema(), '')", row -> row.text(1)).orElse("");
  }

  @Override
  public String nowMillis() {
    return "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
  }

  @Override
  public String insertUnlessPresent(String into) {
    return "INSERT " + into + " ON CONFLICT DO NOTHING";
  }

  @Override
  public boolean writersExclude() {
    return false;
  }

  @Override
  public String key() {
    return "SERIAL PRIMARY KEY";
  }

  @Override
  public String presentTime() {
    return "NOW()";
  }

  @Override
  public String tableSuffix() {
    return "";
  }

  /** A process id comes again, its start does not. Source: PostgreSQL manual, pg_stat_activity. */
  @Override
  public String backend(Session session) {
    return session
        .first(
            "SELECT pid || ' since ' || backend_start FROM pg_catalog.pg_stat_activity"
                + " WHERE pid = pg_backend_pid()",
            row -> row.text(1))
        .orElse("");
  }

  @Override
  public boolean backendAlive(Session session, String backend) {
    return session
        .first(
            "SELECT 1 FROM pg_catalog.pg_stat_activity WHERE pid || ' since ' || backend_start = ?"
                + " AND pid <> pg_backend_pid()",
            row -> 1,
            backend)
        .isPresent();
  }
}
