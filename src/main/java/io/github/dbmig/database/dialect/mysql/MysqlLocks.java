package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.database.dialect.Locks;
import io.github.dbmig.database.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The metadata lock's and InnoDB's timeouts, which count whole seconds. Source: MySQL 8.0 manual,
 * lock_wait_timeout (1 to 31536000).
 */
final class MysqlLocks implements Locks {
  @Override
  public List<String> limit(Duration wait, boolean local) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    return List.of(
        "SET SESSION lock_wait_timeout = " + seconds,
        "SET SESSION innodb_lock_wait_timeout = " + seconds);
  }

  @Override
  public Optional<String> blocker(Session session) {
    return session.first(
        "SELECT CONCAT('connection ', t.trx_mysql_thread_id, ', ', COALESCE(p.user, 'unknown'), ', ',"
            + " LOWER(COALESCE(p.command, '')), ', transaction open for ',"
            + " TIMESTAMPDIFF(SECOND, t.trx_started, NOW()), ' s')"
            + " FROM information_schema.innodb_trx t"
            + " LEFT JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id"
            + " WHERE t.trx_mysql_thread_id <> CONNECTION_ID() ORDER BY t.trx_started LIMIT 1",
        row -> row.text(1));
  }
}
