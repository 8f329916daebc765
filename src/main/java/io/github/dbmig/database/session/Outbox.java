package io.github.dbmig.database.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of an open transaction that wait to travel in one message. The server runs them in
 * their order and none behind one that fails. Source: postgresql.org/docs/18/protocol-flow.html,
 * "Pipelining"; pgjdbc 42.7, {@code QueryExecutorImpl.execute}, one Sync for all.
 */
final class Outbox {
  private final List<String> statements = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /**
   * @param sql one statement with {@code ?} parameters
   */
  void add(String sql, Object... values) {
    statements.add(sql);
    parameters.addAll(List.of(values));
  }

  boolean isEmpty() {
    return statements.isEmpty();
  }

  void clear() {
    statements.clear();
    parameters.clear();
  }

  /** All of them as one text, which the driver takes apart; nothing waits any longer. */
  PreparedStatement prepare(Connection connection) throws SQLException {
    String text = String.join(";", statements);
    Object[] values = parameters.toArray();
    clear();
    PreparedStatement message = connection.prepareStatement(text);
    for (int i = 0; i < values.length; i++) {
      message.setObject(i + 1, values[i]);
    }
    return message;
  }
}
