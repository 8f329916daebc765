package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables in an order in which each comes after those it refers to. */
final class MysqlTableOrder {
  private final Map<ObjectName, Table> tables = new LinkedHashMap<>();
  private final Map<ObjectName, List<Table>> referring = new HashMap<>();
  private final Map<ObjectName, Integer> waitsFor = new LinkedHashMap<>();
  private final List<Table> free = new ArrayList<>();

  MysqlTableOrder(Collection<Table> tables) {
    tables.forEach(table -> this.tables.put(table.name(), table));
    tables.forEach(this::count);
    sort();
  }

  /** The whole order; a circle, and what refers to it, come last as they are. */
  static List<Table> of(Collection<Table> tables) {
    MysqlTableOrder order = new MysqlTableOrder(tables);
    List<Table> all = new ArrayList<>(order.free());
    all.addAll(order.circle());
    return all;
  }

  List<Table> free() {
    return List.copyOf(free);
  }

  /** Those that are left when all others are there. */
  List<Table> circle() {
    return waitsFor.keySet().stream().map(tables::get).toList();
  }

  private void count(Table table) {
    List<ObjectName> targets =
        table.foreignKeys().stream()
            .map(ForeignKey::target)
            .distinct()
            .filter(target -> !target.equals(table.name()) && tables.containsKey(target))
            .toList();
    waitsFor.put(table.name(), targets.size());
    targets.forEach(
        target -> referring.computeIfAbsent(target, any -> new ArrayList<>()).add(table));
  }

  private void sort() {
    Deque<Table> ready = new ArrayDeque<>();
    waitsFor.forEach((name, count) -> addIf(count == 0, tables.get(name), ready));
    while (!ready.isEmpty()) {
      Table table = ready.poll();
      free.add(table);
      waitsFor.remove(table.name());
      for (Table other : referring.getOrDefault(table.name(), List.of())) {
        addIf(waitsFor.merge(other.name(), -1, Integer::sum) == 0, other, ready);
      }
    }
  }

  private static void addIf(boolean free, Table table, Deque<Table> ready) {
    if (free) {
      ready.add(table);
    }
  }
}
