package io.github.dbmig.model.diff;

import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ordered;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which object of the second schema is which of the first, where the names differ.
 *
 * @param tables former to present name
 * @param columns per table by its former name: former to present column name
 */
public record RenameEvidence(
    Map<ObjectName, ObjectName> tables, Map<ObjectName, Map<String, String>> columns) {
  public static final RenameEvidence NONE = new RenameEvidence(Map.of(), Map.of());

  public RenameEvidence {
    tables = Ordered.map(tables);
    columns = Ordered.map(columns);
  }

  /** What the identities of two snapshots of one database prove. */
  public static RenameEvidence between(Snapshot from, Snapshot to) {
    Map<String, ObjectName> present = new HashMap<>();
    to.identities().tables().forEach((name, id) -> present.put(id, name));
    Map<ObjectName, ObjectName> tables = new LinkedHashMap<>();
    Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();
    for (ObjectName name : from.schema().tables().keySet()) {
      ObjectName now =
          from.identities().table(name).map(id -> present.getOrDefault(id, name)).orElse(name);
      if (!now.equals(name)) {
        tables.put(name, now);
      }
      Map<String, String> renamed = columns(from, name, to, now);
      if (!renamed.isEmpty()) {
        columns.put(name, renamed);
      }
    }
    return new RenameEvidence(tables, columns);
  }

  /** The same read backwards. */
  public RenameEvidence reversed() {
    Map<ObjectName, ObjectName> back = new LinkedHashMap<>();
    tables.forEach((old, now) -> back.put(now, old));
    Map<ObjectName, Map<String, String>> backColumns = new LinkedHashMap<>();
    columns.forEach(
        (table, names) -> {
          Map<String, String> others = new LinkedHashMap<>();
          names.forEach((old, now) -> others.put(now, old));
          backColumns.put(tables.getOrDefault(table, table), others);
        });
    return new RenameEvidence(back, backColumns);
  }

  private static Map<String, String> columns(
      Snapshot from, ObjectName table, Snapshot to, ObjectName now) {
    Map<String, String> present = new HashMap<>();
    to.identities()
        .columns()
        .getOrDefault(now, Map.of())
        .forEach((column, id) -> present.put(id, column));
    Map<String, String> renamed = new LinkedHashMap<>();
    from.identities()
        .columns()
        .getOrDefault(table, Map.of())
        .forEach(
            (column, id) -> {
              String other = present.getOrDefault(id, column);
              if (!other.equals(column)) {
                renamed.put(column, other);
              }
            });
    return renamed;
  }
}
