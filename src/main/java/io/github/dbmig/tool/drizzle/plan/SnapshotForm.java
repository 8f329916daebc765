package io.github.dbmig.tool.drizzle.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import java.util.Locale;

/**
 * What a change of columns makes of a snapshot. Everything else of a plan's, such as triggers, is
 * unknown to Drizzle.
 */
interface SnapshotForm {
  void add(ObjectName table, Column column);

  void drop(ObjectName table, String column);

  void notNull(ObjectName table, String column, boolean yes);

  default void apply(Change change) {
    if (change instanceof Change.AddColumn add) {
      add(add.subject(), add.column());
    } else if (change instanceof Change.DropColumn drop) {
      drop(drop.subject(), drop.column().name());
    } else if (change instanceof Change.SetNotNull set) {
      notNull(set.subject(), set.column(), true);
    } else if (change instanceof Change.DropNotNull free) {
      notNull(free.subject(), free.column(), false);
    }
  }

  /** As Drizzle spells PostgreSQL's types. */
  static String type(String type) {
    return type.toLowerCase(Locale.ROOT)
        .replaceFirst("^character varying", "varchar")
        .replaceFirst("^character\\b", "char")
        .replaceFirst(" without time zone$", "");
  }

  /** The members that all forms share. */
  static ObjectNode column(ObjectNode json, Column column) {
    return json.put("name", column.name())
        .put("type", type(column.type()))
        .put("notNull", column.notNull());
  }
}
