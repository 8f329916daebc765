package io.github.dbmig.tool.drizzle.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;

/** Tables by name, as 0.x keeps them; PostgreSQL's with their schema. */
record TableForm(ObjectNode json) implements SnapshotForm {
  @Override
  public void add(ObjectName table, Column column) {
    ObjectNode added = columns(table).putObject(column.name());
    SnapshotForm.column(added, column).put("primaryKey", false);
    if (!column.defaultSql().isEmpty()) {
      added.put("default", column.defaultSql());
    }
    if (json.path("dialect").asText().equals("sqlite")) {
      added.put("autoincrement", false);
    }
  }

  @Override
  public void drop(ObjectName table, String column) {
    columns(table).remove(column);
  }

  @Override
  public void notNull(ObjectName table, String column, boolean yes) {
    if (columns(table).get(column) instanceof ObjectNode found) {
      found.put("notNull", yes);
    }
  }

  /** Those of a table that Drizzle does not know are nobody's. */
  private ObjectNode columns(ObjectName table) {
    boolean postgresql = json.path("dialect").asText().equals("postgresql");
    String schema = table.schema().isEmpty() ? "public" : table.schema();
    String name = postgresql ? schema + "." + table.name() : table.name();
    return json.path("tables").path(name).path("columns") instanceof ObjectNode columns
        ? columns
        : json.objectNode();
  }
}
