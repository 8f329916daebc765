package io.github.dbmig.database.session;

import io.github.dbmig.base.error.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A {@link Session} over a JDBC driver. */
public final class JdbcSession implements Session {
  private final DatabaseUrl url;
  private final Connection connection;
  private final ServerInfo server;
  private final Outbox outbox = new Outbox();
  private final boolean severalAtOnce;
  private volatile Statement running;
  private int timeoutSeconds;

  private JdbcSession(DatabaseUrl url, Connection connection, ServerInfo server) {
    this.url = url;
    this.connection = connection;
    this.server = server;
    this.severalAtOnce = Drivers.sendsSeveralAtOnce(url);
  }

  /**
   * Connects.
   *
   * @throws DatabaseException when the server cannot be reached or refuses the user
   */
  public static JdbcSession open(DatabaseUrl url) {
    try {
      Connection connection = Drivers.connect(url);
      var meta = connection.getMetaData();
      String version = meta.getDatabaseProductVersion();
      String product = version.contains("MariaDB") ? "MariaDB" : meta.getDatabaseProductName();
      return new JdbcSession(url, connection, ServerInfo.of(product, version));
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, ConnectAdvice.of(e));
    }
  }

  @Override
  public DatabaseUrl url() {
    return url;
  }

  @Override
  public ServerInfo server() {
    return server;
  }

  @Override
  public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    sendWaiting();
    return prepared(
        sql,
        parameters,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            Row row = new JdbcRow(url, result);
            while (result.next()) {
              rows.add(reader.read(row));
            }
          }
          return rows;
        });
  }

  @Override
  public int update(String sql, Object... parameters) {
    if (outbox.isEmpty()) {
      return prepared(sql, parameters, PreparedStatement::executeUpdate);
    }
    outbox.add(sql, parameters);
    return sendWaiting();
  }

  @Override
  public void later(String sql, Object... parameters) {
    if (severalAtOnce && inTransaction()) {
      outbox.add(sql, parameters);
    } else {
      update(sql, parameters);
    }
  }

  /** Gives the number of rows that the last one touched. */
  private int sendWaiting() {
    if (outbox.isEmpty()) {
      return 0;
    }
    try (PreparedStatement message = outbox.prepare(connection)) {
      return watched(
          message,
          () -> {
            message.execute();
            return lastCount(message);
          });
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  private static int lastCount(Statement message) throws SQLException {
    int last = 0;
    for (int rows = message.getUpdateCount(); rows != -1; rows = message.getUpdateCount()) {
      last = rows;
      message.getMoreResults();
    }
    return last;
  }

  @Override
  public long execute(String sql) {
    sendWaiting();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return watched(
          statement,
          () -> {
            statement.execute(sql);
            return touched(statement);
          });
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  private static long touched(Statement statement) throws SQLException {
    long rows = 0;
    do {
      rows += Math.max(0, statement.getLargeUpdateCount());
    } while (statement.getMoreResults() || statement.getLargeUpdateCount() != -1);
    return rows;
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    if (inTransaction()) {
      throw new IllegalStateException("a transaction is open already");
    }
    autoCommit(false);
    boolean committed = false;
    try {
      T result = work.get();
      commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        rollback();
      }
      restoreAutoCommit();
    }
  }

  @Override
  public boolean inTransaction() {
    try {
      return !connection.getAutoCommit();
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  @Override
  public void statementTimeout(Duration limit) {
    timeoutSeconds = (int) Math.min(Integer.MAX_VALUE, (limit.toMillis() + 999) / 1000);
  }

  @Override
  public void cancel() {
    Statement statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        throw JdbcErrors.translate(url, e, "");
      }
    }
  }

  @Override
  public Session another() {
    return open(url);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  private <T> T prepared(String sql, Object[] parameters, Action<PreparedStatement, T> action) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return watched(statement, () -> action.run(statement));
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  private <T> T watched(Statement statement, Work<T> work) throws SQLException {
    if (timeoutSeconds > 0) {
      statement.setQueryTimeout(timeoutSeconds);
    }
    running = statement;
    try {
      return work.run();
    } finally {
      running = null;
    }
  }

  private void autoCommit(boolean on) {
    try {
      connection.setAutoCommit(on);
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  /** After a COMMIT that travelled with others the driver has nothing left to send. */
  private void commit() {
    if (!outbox.isEmpty()) {
      update("COMMIT");
    }
    try {
      connection.commit();
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  /** A rollback that fails means that the connection is gone, and with it the transaction. */
  private void rollback() {
    outbox.clear();
    try {
      connection.rollback();
    } catch (SQLException gone) {
      running = null;
    }
  }

  private void restoreAutoCommit() {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException gone) {
      running = null;
    }
  }

  @FunctionalInterface
  private interface Action<S, T> {
    T run(S statement) throws SQLException;
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }
}
