package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.Locks;
import io.github.dbmig.database.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's {@code lock_timeout}, and the oldest transaction that holds locks on tables. */
final class PostgresqlLocks implements Locks {
  @Override
  public List<String> limit(Duration wait, boolean local) {
    return List.of("SET " + (local ? "LOCAL " : "") + "lock_timeout = '" + wait.toMillis() + "ms'");
  }

  @Override
  public Optional<String> blocker(Session session) {
    return session.first(
        "SELECT 'process ' || a.pid || ', ' || coalesce(nullif(a.application_name, ''), 'unnamed')"
            + " || ', ' || coalesce(a.state, 'unknown state') || ', transaction open for '"
            + " || coalesce(round(extract(epoch FROM clock_timestamp() - a.xact_start))::text, '?') || ' s'"
            + " FROM pg_catalog.pg_stat_activity a WHERE a.pid <> pg_backend_pid()"
            + " AND a.datname = current_database() AND EXISTS (SELECT 1 FROM pg_catalog.pg_locks l"
            + " WHERE l.pid = a.pid AND l.granted AND l.locktype = 'relation')"
            + " ORDER BY a.xact_start LIMIT 1",
        row -> row.text(1));
  }
}
