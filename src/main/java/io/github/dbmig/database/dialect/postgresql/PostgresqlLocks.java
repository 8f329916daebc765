package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.Locks;
import io.github.dbmig.database.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's {@code lock_timeout}, and the oldest transaction that holds locks on tables. */
final class PostgresqlLocks implements Locks {
  /** A session {@code b}, as people read it. */
  static final String PERSON =
      "'process ' || b.pid || ', ' || coalesce(nullif(b.application_name, ''), 'unnamed')"
          + " || ', ' || coalesce(b.state, 'unknown state') || ', transaction open for '"
          + " || coalesce(round(extract(epoch FROM clock_timestamp() - b.xact_start))::text, '?') || ' s'";

  @Override
  public List<String> limit(Duration wait, boolean local) {
    return List.of("SET " + (local ? "LOCAL " : "") + "lock_timeout = '" + wait.toMillis() + "ms'");
  }

  @Override
  public Optional<String> blocker(Session session) {
    return session.first(
        "SELECT "
            + PERSON
            + " FROM pg_catalog.pg_stat_activity b WHERE b.pid <> pg_backend_pid()"
            + " AND b.datname = current_database() AND EXISTS (SELECT 1 FROM pg_catalog.pg_locks l"
            + " WHERE l.pid = b.pid AND l.granted AND l.locktype = 'relation')"
            + " ORDER BY b.xact_start LIMIT 1",
        row -> row.text(1));
  }

  @Override
  public Optional<Backends> backends() {
    return Optional.of(new PostgresqlBackends());
  }
}
