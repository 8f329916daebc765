package io.github.dbmig.tool.drizzle.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;

/** What differs from the snapshot before, as 1.0 keeps it on PostgreSQL. */
record DiffForm(ObjectNode json) implements SnapshotForm {
  @Override
  public void add(ObjectName table, Column column) {
    ObjectNode row = delta("create").putObject("row");
    row.put("schema", schema(table)).put("table", table.name());
    SnapshotForm.column(row, column).putNull("typeSchema");
    row.put("dimensions", 0);
    row.put("default", column.defaultSql().isEmpty() ? null : column.defaultSql());
    row.putNull("generated");
    row.putNull("identity");
    row.put("entityType", "columns");
  }

  @Override
  public void drop(ObjectName table, String column) {
    delta("drop").put("key", key(table, column));
  }

  @Override
  public void notNull(ObjectName table, String column, boolean yes) {
    ObjectNode delta = delta("alter").put("key", key(table, column));
    delta.putObject("set").put("notNull", yes);
  }

  private ObjectNode delta(String what) {
    return json.withArray("/deltas").addObject().put("op", what);
  }

  private static String schema(ObjectName table) {
    return table.schema().isEmpty() ? "public" : table.schema();
  }

  private String key(ObjectName table, String column) {
    var path = json.arrayNode().add(schema(table)).add(table.name()).add(column);
    return "columns\0" + path;
  }
}
