package io.github.dbmig.database.session;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The current row of a JDBC result. */
record JdbcRow(DatabaseUrl url, ResultSet result) implements Row {
  @Override
  public String text(int column) {
    return get(() -> result.getString(column));
  }

  @Override
  public long number(int column) {
    return get(() -> result.getLong(column));
  }

  @Override
  public BigDecimal decimal(int column) {
    return get(() -> result.getBigDecimal(column));
  }

  @Override
  public boolean flag(int column) {
    return get(() -> result.getBoolean(column));
  }

  @Override
  public byte[] bytes(int column) {
    return get(() -> result.getBytes(column));
  }

  @Override
  public Object value(int column) {
    return get(() -> result.getObject(column));
  }

  @Override
  public boolean isNull(int column) {
    return value(column) == null;
  }

  @Override
  public int width() {
    return get(() -> result.getMetaData().getColumnCount());
  }

  @Override
  public String label(int column) {
    return get(() -> result.getMetaData().getColumnLabel(column));
  }

  private <T> T get(Getter<T> getter) {
    try {
      return getter.get();
    } catch (SQLException e) {
      throw JdbcErrors.translate(url, e, "");
    }
  }

  @FunctionalInterface
  private interface Getter<T> {
    T get() throws SQLException;
  }
}
