package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.Locks;
import io.github.dbmig.database.session.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * Backends by their {@code application_name}. A role may end and cancel those of its own. Source:
 * PostgreSQL manual, "Server Signaling Functions"; {@code state_change} is when a statement began.
 * Who is meant is settled before anything is cancelled: conditions have no order of their own.
 */
final class PostgresqlBackends implements Locks.Backends {
  private static final String MARKED =
      " FROM pg_catalog.pg_stat_activity a WHERE a.datname = current_database()"
          + " AND a.application_name = ? AND a.pid <> pg_catalog.pg_backend_pid()";

  @Override
  public boolean alive(Session session, String mark) {
    return session.first("SELECT 1" + MARKED + " LIMIT 1", row -> 1, mark).isPresent();
  }

  @Override
  public void end(Session session, String mark) {
    session.query("SELECT pg_catalog.pg_terminate_backend(a.pid)" + MARKED, row -> 1, mark);
  }

  @Override
  public Optional<String> unblock(Session session, String mark, Duration limit) {
    return session.first(
        "WITH waiting AS MATERIALIZED (SELECT a.pid, pg_catalog.pg_blocking_pids(a.pid) AS blockers"
            + MARKED
            + " AND a.wait_event_type = 'Lock'"
            + " AND clock_timestamp() - a.state_change > ? * interval '1 millisecond'),"
            + " guilty AS MATERIALIZED (SELECT w.pid, w.blockers FROM waiting w"
            + " WHERE EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity q"
            + " WHERE q.datname = current_database() AND q.wait_event_type = 'Lock'"
            + " AND w.pid = ANY (pg_catalog.pg_blocking_pids(q.pid))) LIMIT 1)"
            + " SELECT coalesce((SELECT "
            + PostgresqlLocks.PERSON
            + " FROM pg_catalog.pg_stat_activity b WHERE b.pid = ANY (g.blockers) LIMIT 1),"
            + " 'an unknown session'), pg_catalog.pg_cancel_backend(g.pid) FROM guilty g",
        row -> row.text(1),
        mark,
        limit.toMillis());
  }
}
