package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.ErrorClasses;
import java.util.Set;

/** SQLSTATE as PostgreSQL uses it. Source: postgresql.org/docs/18/errcodes-appendix.html. */
public final class PostgresqlErrors implements ErrorClasses {
  /** serialization_failure, deadlock_detected. */
  private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

  /** admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout. */
  private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "57P05");

  /** insufficient_privilege, invalid_authorization_specification, invalid_password. */
  private static final Set<String> DENIED = Set.of("42501", "28000", "28P01");

  /** lock_not_available: a lock timeout and NOWAIT alike. */
  @Override
  public boolean lockTimeout(DatabaseException error) {
    return error.sqlState().equals("55P03");
  }

  @Override
  public boolean tellsLockTimeout(String output) {
    return output.contains("55P03") || output.contains("due to lock timeout");
  }

  @Override
  public boolean retryable(DatabaseException error) {
    return RETRYABLE.contains(error.sqlState());
  }

  @Override
  public boolean connectionLost(DatabaseException error) {
    return error.sqlState().startsWith("08") || LOST.contains(error.sqlState());
  }

  @Override
  public boolean denied(DatabaseException error) {
    return DENIED.contains(error.sqlState());
  }
}
