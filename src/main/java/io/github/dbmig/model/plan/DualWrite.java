package io.github.dbmig.model.plan;

import io.github.dbmig.model.schema.ObjectName;
import java.util.Objects;

/**
 * How two shapes of one table are kept equal from expand to contract.
 *
 * @param id names the triggers; unique in the table's schema
 * @param column the new shape's column
 * @param source the old shape's column, which is written back; empty where the old shape has none,
 *     so that the column is only filled
 * @param up the new value as an expression over the row; empty to copy {@code source} as it is
 * @param required the new column may not stay NULL
 */
public record DualWrite(
    String id, ObjectName table, String column, String source, String up, boolean required) {
  public DualWrite {
    Objects.requireNonNull(id);
    Objects.requireNonNull(table);
    Objects.requireNonNull(column);
    if (source.isEmpty() && up.isEmpty()) {
      throw new IllegalArgumentException("nothing to fill " + column + " from");
    }
  }

  /** True when writes through the new shape reach the old one too. */
  public boolean twoWay() {
    return !source.isEmpty();
  }
}
