package io.github.dbmig.tool.drizzle.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import java.util.Iterator;

/** One row for each entity, as 1.0 keeps them. */
record RowForm(ObjectNode json) implements SnapshotForm {
  @Override
  public void add(ObjectName table, Column column) {
    if (!rows().findValuesAsText("table").contains(table.name())) {
      return;
    }
    ObjectNode row = rows().addObject().put("table", table.name());
    SnapshotForm.column(row, column).put("autoincrement", false);
    row.put("default", column.defaultSql().isEmpty() ? null : column.defaultSql());
    row.putNull("generated");
    row.put("entityType", "columns");
  }

  @Override
  public void drop(ObjectName table, String column) {
    for (Iterator<JsonNode> all = rows().elements(); all.hasNext(); ) {
      if (isColumn(all.next(), table, column)) {
        all.remove();
      }
    }
  }

  @Override
  public void notNull(ObjectName table, String column, boolean yes) {
    rows()
        .forEach(
            row -> {
              if (isColumn(row, table, column)) {
                ((ObjectNode) row).put("notNull", yes);
              }
            });
  }

  private ArrayNode rows() {
    return json.withArray("/ddl");
  }

  private static boolean isColumn(JsonNode row, ObjectName table, String column) {
    return row.path("entityType").asText().equals("columns")
        && row.path("table").asText().equals(table.name())
        && row.path("name").asText().equals(column);
  }
}
