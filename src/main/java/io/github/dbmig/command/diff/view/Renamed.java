package io.github.dbmig.command.diff.view;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the changes give another name, by the name before. */
final class Renamed {
  private final Map<ObjectName, ObjectName> tables = new HashMap<>();
  private final Map<List<Object>, String> parts = new HashMap<>();

  Renamed(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.RenameTable rename) {
        tables.put(rename.from(), rename.to());
      }
    }
    changes.forEach(this::part);
  }

  private void part(Change change) {
    if (change instanceof Change.RenameColumn rename) {
      put(change, Parts.COLUMN, rename.from(), rename.to());
    } else if (change instanceof Change.RenameIndex rename) {
      put(change, Parts.INDEX, rename.from(), rename.to());
    } else if (change instanceof Change.AlterCheck alter) {
      put(change, Parts.CHECK, alter.from().name(), alter.to().name());
    } else if (change instanceof Change.AlterForeignKey alter) {
      put(change, Parts.FOREIGN_KEY, alter.from().name(), alter.to().name());
    }
  }

  private void put(Change change, String type, String from, String to) {
    if (!from.equals(to)) {
      parts.put(List.of(table(change.subject()), type, from), to);
    }
  }

  /** The name after. */
  ObjectName table(ObjectName before) {
    return tables.getOrDefault(before, before);
  }

  /** The name before. */
  Map<ObjectName, ObjectName> former() {
    Map<ObjectName, ObjectName> former = new HashMap<>();
    tables.forEach((from, to) -> former.put(to, from));
    return former;
  }

  /**
   * @param table its name after
   */
  String part(ObjectName table, String type, String before) {
    return parts.getOrDefault(List.of(table, type, before), before);
  }
}
