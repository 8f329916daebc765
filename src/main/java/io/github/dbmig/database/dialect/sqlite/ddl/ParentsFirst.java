package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables that get foreign keys, parents before children, so that rows can be compared with parents
 * that have their keys; those of a circle as they come.
 */
final class ParentsFirst {
  private final Map<ObjectName, List<Change>> groups;
  private final Map<ObjectName, List<ObjectName>> children = new HashMap<>();
  private final Map<ObjectName, Integer> waitsFor = new LinkedHashMap<>();

  private ParentsFirst(Map<ObjectName, List<Change>> groups) {
    this.groups = groups;
    groups.keySet().forEach(table -> waitsFor.put(table, 0));
    groups.forEach((table, group) -> group.forEach(change -> link(table, change)));
  }

  static List<ObjectName> of(Map<ObjectName, List<Change>> groups) {
    return new ParentsFirst(groups).walked();
  }

  private void link(ObjectName child, Change change) {
    if (change instanceof Change.AddForeignKey add) {
      ObjectName parent = add.key().target();
      if (groups.containsKey(parent) && !parent.equals(child)) {
        children.computeIfAbsent(parent, any -> new ArrayList<>()).add(child);
        waitsFor.merge(child, 1, Integer::sum);
      }
    }
  }

  private List<ObjectName> walked() {
    Deque<ObjectName> ready = new ArrayDeque<>();
    waitsFor.forEach(
        (table, parents) -> {
          if (parents == 0) {
            ready.add(table);
          }
        });
    List<ObjectName> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      ObjectName table = ready.poll();
      order.add(table);
      for (ObjectName child : children.getOrDefault(table, List.of())) {
        if (waitsFor.merge(child, -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    waitsFor.forEach(
        (table, parents) -> {
          if (parents > 0) {
            order.add(table);
          }
        });
    return order;
  }
}
