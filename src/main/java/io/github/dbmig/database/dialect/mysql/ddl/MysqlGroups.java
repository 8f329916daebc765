package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject.Kind;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which changes are made together, in the order of their statements: all of a table by one ALTER,
 * tables that a foreign key holds together at once, the triggers of a table in their order.
 */
final class MysqlGroups {
  private final Schema before;
  private final Schema after;
  private final MysqlChanges changes;
  private final List<List<Change>> groups = new ArrayList<>();

  private MysqlGroups(Schema before, List<Change> changes) {
    this.before = before;
    this.after = Evolution.apply(before, changes);
    this.changes = new MysqlChanges(changes);
  }

  /** Renames part the changes: what stands behind one sees the new name. */
  static List<List<Change>> of(Schema before, List<Change> changes) {
    List<List<Change>> groups = new ArrayList<>();
    List<Change> pending = new ArrayList<>();
    Schema now = before;
    for (Change change : changes) {
      if (MysqlRenames.isRename(change)) {
        groups.addAll(between(now, pending));
        now = Evolution.apply(now, pending);
        now = Evolution.apply(now, List.of(change));
        pending.clear();
        groups.add(List.of(change));
      } else {
        pending.add(change);
      }
    }
    groups.addAll(between(now, pending));
    return groups;
  }

  private static List<List<Change>> between(Schema before, List<Change> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    MysqlGroups groups = new MysqlGroups(before, changes);
    groups.all();
    return groups.groups;
  }

  private void all() {
    List<Change> drops = new ArrayList<>(changes.all(Change.DropObject.class));
    List<Change> sequences = drops.stream().filter(c -> is(c, Kind.SEQUENCE)).toList();
    drops.removeAll(sequences);
    drops.forEach(change -> groups.add(List.of(change)));
    byTable(List.of(Change.DropForeignKey.class));
    tables(changes.all(Change.DropTable.class), false);
    objects(List.of(Kind.SEQUENCE));
    altered();
    tables(changes.all(Change.AddTable.class), true);
    byTable(List.of(Change.AddForeignKey.class, Change.AlterForeignKey.class));
    sequences.forEach(change -> groups.add(List.of(change)));
    objects(List.of(Kind.ROUTINE));
    objects(List.of(Kind.VIEW));
    triggers();
    objects(List.of(Kind.EVENT));
  }

  private static boolean is(Change change, Kind kind) {
    return change instanceof Change.AddObject add && add.object().kind() == kind
        || change instanceof Change.AlterObject alter && alter.to().kind() == kind
        || change instanceof Change.DropObject drop && drop.object().kind() == kind;
  }

  private void objects(List<Kind> kinds) {
    changes.list().stream()
        .filter(change -> !(change instanceof Change.DropObject))
        .filter(change -> kinds.stream().anyMatch(kind -> is(change, kind)))
        .forEach(change -> groups.add(List.of(change)));
  }

  private void byTable(List<Class<? extends Change>> kinds) {
    Map<ObjectName, List<Change>> tables = new LinkedHashMap<>();
    changes.list().stream()
        .filter(change -> kinds.stream().anyMatch(kind -> kind.isInstance(change)))
        .forEach(
            change ->
                tables.computeIfAbsent(change.subject(), any -> new ArrayList<>()).add(change));
    groups.addAll(tables.values());
  }

  /** A name belongs to one trigger of the database: one that moves to another table drops first. */
  private void triggers() {
    Set<String> gone = new LinkedHashSet<>();
    changes.all(Change.DropTrigger.class).forEach(drop -> gone.add(drop.trigger().name()));
    boolean moves =
        changes.all(Change.AddTrigger.class).stream()
            .filter(add -> gone.contains(add.trigger().name()))
            .anyMatch(add -> !had(add.subject(), add.trigger().name()));
    List<Class<? extends Change>> kinds =
        List.of(Change.DropTrigger.class, Change.AddTrigger.class);
    if (moves) {
      groups.add(
          changes.list().stream()
              .filter(change -> kinds.stream().anyMatch(kind -> kind.isInstance(change)))
              .toList());
    } else {
      byTable(kinds);
    }
  }

  private boolean had(ObjectName table, String trigger) {
    return before.table(table).filter(old -> old.triggers().containsKey(trigger)).isPresent();
  }

  /** A circle of tables is one group. */
  private void tables(List<? extends Change> found, boolean forward) {
    Map<ObjectName, Change> byName = new LinkedHashMap<>();
    found.forEach(change -> byName.put(change.subject(), change));
    Schema there = forward ? after : before;
    MysqlTableOrder order =
        new MysqlTableOrder(
            byName.keySet().stream().map(name -> there.tables().get(name)).toList());
    List<List<Change>> ordered = new ArrayList<>();
    order.free().forEach(table -> ordered.add(List.of(byName.get(table.name()))));
    if (!order.circle().isEmpty()) {
      ordered.add(order.circle().stream().map(table -> byName.get(table.name())).toList());
    }
    for (int i = 0; i < ordered.size(); i++) {
      groups.add(ordered.get(forward ? i : ordered.size() - 1 - i));
    }
  }

  /** Tables whose foreign keys stand in the way of one another's changes are one group. */
  private void altered() {
    Set<ObjectName> held = held();
    List<Change> together = new ArrayList<>();
    Set<ObjectName> subjects = new LinkedHashSet<>();
    changes.list().forEach(change -> subjects.add(change.subject()));
    for (ObjectName table : subjects) {
      List<Change> own = changes.altering(table);
      if (held.contains(table)) {
        together.addAll(own);
      } else if (!own.isEmpty()) {
        groups.add(own);
      }
    }
    if (!together.isEmpty()) {
      groups.add(together);
    }
  }

  private Set<ObjectName> held() {
    MysqlForeignKeys keys = new MysqlForeignKeys(before, after);
    Set<ObjectName> held = new LinkedHashSet<>();
    for (Table table : keys.touched()) {
      Table old = before.tables().get(table.name());
      keys.disturbed(old, table)
          .forEach(
              key -> {
                held.add(table.name());
                held.add(key.target());
              });
    }
    return held;
  }
}
