package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.StatePlace;
import io.github.dbmig.database.session.Session;
import java.util.List;

/** MySQL and MariaDB: dbmig's tables lie in the database {@code dbmig} of the same server. */
final class MysqlBookkeeping implements Bookkeeping {
  /** A server's start is known to the second and computed from its uptime. */
  private static final long START_TOLERANCE_SECONDS = 2;

  @Override
  public String createTracking() {
    return "CREATE TABLE IF NOT EXISTS _migrations (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY"
        + " KEY, filename VARCHAR(255) NOT NULL UNIQUE, applied_at TIMESTAMP NOT NULL DEFAULT"
        + " CURRENT_TIMESTAMP)"
        + tableSuffix();
  }

  @Override
  public boolean tableExists(Session session, String table) {
    return exists(session, "DATABASE()", table);
  }

  private static boolean exists(Session session, String database, String table) {
    return session
        .first(
            "SELECT 1 FROM information_schema.tables WHERE table_schema = "
                + database
                + " AND table_name = ?",
            row -> 1,
            table)
        .isPresent();
  }

  @Override
  public StatePlace place(Session session) {
    boolean own = exists(session, "'" + StatePlace.NAME + "'", "lease");
    return !own && tableExists(session, StatePlace.PREFIX + "lease")
        ? StatePlace.beside(true)
        : new StatePlace(
            StatePlace.NAME + ".", "CREATE DATABASE IF NOT EXISTS " + StatePlace.NAME, own);
  }

  /** MariaDB has no server UUID, so host name and port stand for it there. */
  @Override
  public String identity(Session session) {
    List<String> uuid = session.query("SHOW VARIABLES LIKE 'server_uuid'", row -> row.text(2));
    String server =
        uuid.isEmpty()
            ? session.first("SELECT CONCAT(@@hostname, ':', @@port)", row -> row.text(1)).orElse("")
            : uuid.get(0);
    return server + "/" + scope(session);
  }

  @Override
  public String scope(Session session) {
    return session.first("SELECT DATABASE()", row -> row.text(1)).orElse("");
  }

  @Override
  public String nowMillis() {
    return "CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)";
  }

  @Override
  public String insertUnlessPresent(String into) {
    return "INSERT IGNORE " + into;
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
    return "CURRENT_TIMESTAMP";
  }

  @Override
  public String tableSuffix() {
    return " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
  }

  /** Connection ids begin again when the server restarts, so its start belongs to the identity. */
  @Override
  public String backend(Session session) {
    return session.first("SELECT CONNECTION_ID()", row -> row.text(1)).orElse("0")
        + " since "
        + serverStart(session);
  }

  @Override
  public boolean backendAlive(Session session, String backend) {
    String[] parts = backend.split(" since ");
    if (parts.length != 2
        || Math.abs(Long.parseLong(parts[1]) - serverStart(session)) > START_TOLERANCE_SECONDS) {
      return false;
    }
    return session
        .first(
            "SELECT 1 FROM information_schema.processlist WHERE id = ? AND id <> CONNECTION_ID()",
            row -> 1,
            Long.parseLong(parts[0]))
        .isPresent();
  }

  private static long serverStart(Session session) {
    List<Long> uptime = session.query("SHOW GLOBAL STATUS LIKE 'Uptime'", row -> row.number(2));
    long now = session.first("SELECT UNIX_TIMESTAMP()", row -> row.number(1)).orElse(0L);
    return now - uptime.get(0);
  }
}
