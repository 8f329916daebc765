package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renames of which each waits for the name that another one has: one of every circle is not
 * renamed, but dropped and made again.
 */
final class NameCircles {
  private final Map<ObjectName, Rename> renames = new LinkedHashMap<>();

  /** A drop and an addition that are one rename. */
  record Rename(Change drop, Change add, ObjectName from, ObjectName to) {}

  void note(Rename rename) {
    if (!rename.from().equals(rename.to())) {
      renames.put(rename.from(), rename);
    }
  }

  /** One of each circle. */
  List<Rename> broken() {
    List<Rename> broken = new ArrayList<>();
    Set<ObjectName> seen = new HashSet<>();
    for (ObjectName start : renames.keySet()) {
      Set<ObjectName> walk = new HashSet<>();
      ObjectName name = start;
      while (renames.containsKey(name) && seen.add(name)) {
        walk.add(name);
        Rename rename = renames.get(name);
        if (walk.contains(rename.to())) {
          broken.add(rename);
        }
        name = rename.to();
      }
    }
    return broken;
  }
}
