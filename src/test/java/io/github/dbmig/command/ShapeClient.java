package io.github.dbmig.command;

import io.github.dbmig.server.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * One instance of an application that knows one of two columns and writes all the time. Its journal
 * holds what the server acknowledged.
 */
final class ShapeClient extends Thread {
  private static final int OWN_ROWS = 40;

  private final TestDatabase database;
  private final String column;
  private final int number;
  private final ReadWriteLock pauses;
  private final Random random;
  private final Map<Integer, String> journal = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private volatile boolean stop;
  private long statements;
  private int sequence;

  /**
   * @param number also its own range of keys: {@code number * 1000000} and up
   * @param pauses its read lock is held during each statement
   */
  ShapeClient(TestDatabase database, String column, int number, ReadWriteLock pauses, long seed) {
    super(column + " client " + number);
    this.database = database;
    this.column = column;
    this.number = number;
    this.pauses = pauses;
    this.random = new Random(seed + number);
  }

  /** Also writes this row of the seeds, which no other client writes. */
  ShapeClient owning(int id, String value) {
    journal.put(id, value);
    return this;
  }

  static Connection connect(TestDatabase database) throws SQLException {
    var properties = new java.util.Properties();
    database.url().properties().forEach((k, v) -> properties.setProperty(k, v.reveal()));
    properties.setProperty("user", database.url().user());
    properties.setProperty("password", database.url().password().reveal());
    if (!database.engine().isServer()) {
      properties.clear();
      properties.setProperty("busy_timeout", "5000");
    }
    return java.sql.DriverManager.getConnection(database.url().jdbcUrl().reveal(), properties);
  }

  @Override
  public void run() {
    try (Connection connection = connect(database)) {
      while (!stop) {
        pauses.readLock().lock();
        try {
          statement(connection);
        } catch (SQLException e) {
          failures.add(e.getSQLState() + " " + e.getErrorCode() + ": " + e.getMessage());
        } finally {
          pauses.readLock().unlock();
        }
        Thread.sleep(2);
      }
    } catch (SQLException | InterruptedException e) {
      failures.add("gone: " + e);
    }
  }

  private void statement(Connection connection) throws SQLException {
    statements++;
    int what = random.nextInt(10);
    if (journal.size() < OWN_ROWS || what < 2) {
      insert(connection);
    } else if (what < 6) {
      update(connection);
    } else if (what < 7) {
      touch(connection);
    } else if (what < 8) {
      delete(connection);
    } else {
      read(connection);
    }
  }

  private String value() {
    return column + " " + number + ":" + sequence++;
  }

  private int any() {
    return new ArrayList<>(journal.keySet()).get(random.nextInt(journal.size()));
  }

  private void insert(Connection connection) throws SQLException {
    int id = number * 1_000_000 + sequence;
    String value = value();
    change(connection, "INSERT INTO users (id, " + column + ") VALUES (?, ?)", id, value);
    journal.put(id, value);
  }

  private void update(Connection connection) throws SQLException {
    int id = any();
    String value = value();
    change(connection, "UPDATE users SET " + column + " = ? WHERE id = ?", value, id);
    journal.put(id, value);
  }

  private void touch(Connection connection) throws SQLException {
    change(connection, "UPDATE users SET visits = visits + ? WHERE id = ?", 1, any());
  }

  private void delete(Connection connection) throws SQLException {
    int id = any();
    change(connection, "DELETE FROM users WHERE id = ?", id);
    journal.remove(id);
  }

  private void read(Connection connection) throws SQLException {
    int id = any();
    try (PreparedStatement read =
        connection.prepareStatement("SELECT id, " + column + " FROM users WHERE id = ?")) {
      read.setInt(1, id);
      try (ResultSet rows = read.executeQuery()) {
        String found = rows.next() ? rows.getString(2) : "no row";
        boolean unfilled = found == null && id < 1_000_000;
        if (!unfilled && !journal.get(id).equals(found)) {
          failures.add("row " + id + " reads " + found + ", written was " + journal.get(id));
        }
      }
    }
  }

  private static void change(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      int rows = statement.executeUpdate();
      if (rows != 1) {
        throw new SQLException(sql + " touched " + rows + " rows");
      }
    }
  }

  void finish() throws InterruptedException {
    stop = true;
    join();
  }

  List<String> failures() {
    return failures;
  }

  long statements() {
    return statements;
  }

  /** What of the journal these columns do not hold; call while the client is paused or gone. */
  List<String> lost(Statement statement, String... columns) throws SQLException {
    List<String> lost = new ArrayList<>();
    Map<Integer, String> missing = new TreeMap<>(journal);
    try (ResultSet rows =
        statement.executeQuery("SELECT id, " + String.join(", ", columns) + " FROM users")) {
      while (rows.next()) {
        String wanted = missing.remove(rows.getInt(1));
        for (int i = 0; wanted != null && i < columns.length; i++) {
          if (!wanted.equals(rows.getString(i + 2))) {
            lost.add(
                rows.getInt(1)
                    + "."
                    + columns[i]
                    + ": "
                    + rows.getString(i + 2)
                    + " for "
                    + wanted);
          }
        }
      }
    }
    missing.keySet().forEach(id -> lost.add("row " + id + " is gone"));
    return lost;
  }
}
