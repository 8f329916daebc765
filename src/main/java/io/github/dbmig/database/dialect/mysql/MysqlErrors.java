package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.ErrorClasses;
import java.util.Set;

/**
 * Vendor numbers, since SQLSTATE is {@code HY000} for most. Sources: dev.mysql.com/doc/mysql-errors
 * (server and client lists), mariadb.com/kb/en/mariadb-error-code-reference.
 */
public final class MysqlErrors implements ErrorClasses {
  /** ER_LOCK_WAIT_TIMEOUT, ER_LOCK_NOWAIT (MySQL 8). */
  private static final Set<Integer> LOCK_TIMEOUT = Set.of(1205, 3572);

  /** ER_LOCK_DEADLOCK, and MariaDB's snapshot conflict ER_CHECKREAD. */
  private static final Set<Integer> RETRYABLE = Set.of(1213, 1020);

  /** CR_SERVER_GONE_ERROR, CR_SERVER_LOST, ER_SERVER_SHUTDOWN, MariaDB's ER_CONNECTION_KILLED. */
  private static final Set<Integer> LOST = Set.of(2006, 2013, 1053, 1927);

  /** Database, user, command, column, privilege. */
  private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227, 1698);

  @Override
  public boolean lockTimeout(DatabaseException error) {
    return LOCK_TIMEOUT.contains(error.vendorCode());
  }

  @Override
  public boolean tellsLockTimeout(String output) {
    return output.contains("ER_LOCK_WAIT_TIMEOUT") || output.contains("Lock wait timeout exceeded");
  }

  @Override
  public boolean retryable(DatabaseException error) {
    return RETRYABLE.contains(error.vendorCode());
  }

  @Override
  public boolean connectionLost(DatabaseException error) {
    return LOST.contains(error.vendorCode()) || error.sqlState().startsWith("08S");
  }

  @Override
  public boolean denied(DatabaseException error) {
    return DENIED.contains(error.vendorCode());
  }
}
