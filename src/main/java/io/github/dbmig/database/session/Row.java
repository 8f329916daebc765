package io.github.dbmig.database.session;

import java.math.BigDecimal;

/**
 * One row of a query's answer, valid only inside its {@link RowReader}. Columns count from 1. SQL
 * NULL is {@code null} for objects, 0 for {@link #number} and false for {@link #flag}.
 */
public interface Row {
  String text(int column);

  long number(int column);

  BigDecimal decimal(int column);

  boolean flag(int column);

  byte[] bytes(int column);

  /** The driver's own object. */
  Object value(int column);

  boolean isNull(int column);

  int width();

  /** The column's label, as the statement named it. */
  String label(int column);
}
