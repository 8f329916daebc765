package io.github.dbmig.database.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One connection, used by one thread; {@link #cancel()} and {@link #close()} may come from another.
 *
 * <p>Outside {@link #transaction} every statement commits by itself. Every failure is a {@code
 * DatabaseException} with the server's codes. Times are in UTC.
 */
public interface Session extends AutoCloseable {
  DatabaseUrl url();

  /** The server's product and version as the connection reported them. */
  ServerInfo server();

  /** Runs a query with {@code ?} parameters and reads all rows. */
  <T> List<T> query(String sql, RowReader<T> reader, Object... parameters);

  /** The first row, if there is one. */
  default <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
    List<T> rows = query(sql, reader, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
  }

  /** Runs a statement with {@code ?} parameters; gives the number of rows it touched. */
  int update(String sql, Object... parameters);

  /**
   * Like {@link #update}, where nobody asks how many rows: in a transaction it may wait for the
   * next statement or the commit and travel in one message with it, which then fails in its place.
   */
  void later(String sql, Object... parameters);

  /**
   * Runs one statement exactly as written: no parameters, no escapes, {@code ?} and {@code {} mean
   * what the server takes them for. Gives the number of rows it touched, 0 where it gives none.
   */
  long execute(String sql);

  /**
   * Runs the work in one transaction: committed when it returns, rolled back when it throws. Not
   * nestable. On SQLite the transaction takes the write lock at once (BEGIN IMMEDIATE).
   */
  <T> T transaction(Supplier<T> work);

  /**
   * All statements or none, where the engine has transactional DDL; for sessions over HTTP one
   * request.
   */
  default void atomic(List<String> statements) {
    transaction(
        () -> {
          statements.forEach(this::execute);
          return null;
        });
  }

  boolean inTransaction();

  /** How long one statement may run; zero for no limit. */
  void statementTimeout(Duration limit);

  /** Asks the server to stop the statement that is running; does nothing when none is. */
  void cancel();

  /** A second connection to the same database with the same settings. */
  Session another();

  @Override
  void close();
}
