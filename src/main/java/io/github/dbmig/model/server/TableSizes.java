package io.github.dbmig.model.server;

import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ordered;
import java.util.Map;

/**
 * How many rows tables hold; an estimate where counting would scan. A table that is not listed is
 * not known, which counts as large.
 */
public record TableSizes(Map<ObjectName, Long> rows) {
  public static final TableSizes UNKNOWN = new TableSizes(Map.of());

  public TableSizes {
    rows = Ordered.map(rows);
  }

  public long of(ObjectName table) {
    return rows.getOrDefault(table, Long.MAX_VALUE);
  }
}
