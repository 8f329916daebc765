package io.github.dbmig.database.session;

import io.github.dbmig.base.error.DatabaseException;
import java.time.Duration;
import java.util.Set;

/** Opens a session to a server that may still be starting. */
public final class Waiting {
  /** Connection refused or broken, and PostgreSQL's cannot_connect_now. */
  private static final Set<String> POSTGRESQL = Set.of("08001", "08006", "57P03");

  /** Communications link failure, the only one that Connector/J gives without a server. */
  private static final Set<String> MYSQL = Set.of("08S01");

  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 1000;

  private Waiting() {}

  /**
   * Tries again while nobody answers or the server says that it is starting; a wrong password or a
   * database that does not exist fails at once.
   *
   * @param wait zero for one attempt
   * @throws DatabaseException the last attempt's
   */
  public static JdbcSession open(DatabaseUrl url, Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        return JdbcSession.open(url);
      } catch (DatabaseException e) {
        if (!starting(url, e) || !paused(Math.min(pause, millisUntil(end)))) {
          throw e;
        }
      }
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  private static boolean starting(DatabaseUrl url, DatabaseException error) {
    return switch (url.engine()) {
      case "postgresql" -> POSTGRESQL.contains(error.sqlState());
      case "mysql", "mariadb" -> MYSQL.contains(error.sqlState());
      default -> false;
    };
  }

  private static long millisUntil(long end) {
    return (end - System.nanoTime()) / 1_000_000;
  }

  /** False when the time is over, or somebody interrupts. */
  private static boolean paused(long millis) {
    if (millis <= 0) {
      return false;
    }
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
