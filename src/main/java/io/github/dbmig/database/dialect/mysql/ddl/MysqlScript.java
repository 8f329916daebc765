package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.database.dialect.mysql.table.MysqlImplied;
import io.github.dbmig.database.dialect.mysql.table.MysqlKeySql;
import io.github.dbmig.database.dialect.mysql.table.MysqlModes;
import io.github.dbmig.database.dialect.mysql.table.MysqlTableChange;
import io.github.dbmig.database.dialect.mysql.table.MysqlTableSql;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of changes that are made together, in an order that the server takes: triggers and
 * foreign keys first out of the way, each table altered once, and what needs tables last.
 */
final class MysqlScript {
  private final Schema before;
  private final Schema after;
  private final MysqlForeignKeys foreignKeys;
  private final MysqlChanges changes;
  private final MysqlChanges plan;
  private final List<Table> touched;
  private final List<String> sql = new ArrayList<>();

  private MysqlScript(Schema before, List<Change> changes, List<Change> plan) {
    this.plan = new MysqlChanges(plan);
    this.before = before;
    this.after = Evolution.apply(before, changes);
    this.foreignKeys = new MysqlForeignKeys(before, after);
    this.changes = new MysqlChanges(changes);
    this.touched = foreignKeys.touched();
  }

  /**
   * @param changes without a rename
   * @param plan what they are a part of
   */
  static List<String> of(Schema before, List<Change> changes, List<Change> plan) {
    MysqlScript script = new MysqlScript(before, changes, plan);
    script.drop();
    script.make();
    return MysqlBodies.joined(script.sql);
  }

  private void drop() {
    touched.forEach(table -> triggers(table).drops().forEach(this::dropTrigger));
    for (Change.DropObject drop : changes.all(Change.DropObject.class)) {
      if (drop.object().kind() != StoredObject.Kind.SEQUENCE) {
        sql.add(MysqlObjects.drop(drop.object()));
      }
    }
    touched.forEach(table -> keys(table, foreignKeys.dropped(old(table), table), this::dropKey));
    dropTables();
  }

  private void make() {
    sequences();
    for (Table table : touched) {
      sql.addAll(MysqlTableChange.statements(old(table), table));
    }
    addTables();
    touched.forEach(this::addKeys);
    for (Change.DropObject drop : changes.all(Change.DropObject.class)) {
      if (drop.object().kind() == StoredObject.Kind.SEQUENCE) {
        sql.add(MysqlObjects.drop(drop.object()));
      }
    }
    objects();
    touched.forEach(table -> triggers(table).adds().forEach(this::addTrigger));
  }

  private Table old(Table now) {
    return before.tables().get(now.name());
  }

  /** With the foreign keys that the plan drops from it. */
  private Table had(Table now) {
    List<ForeignKey> keys = new ArrayList<>(old(now).foreignKeys());
    plan.of(Change.DropForeignKey.class, now.name())
        .forEach(drop -> keys.add(((Change.DropForeignKey) drop).key()));
    return old(now).withForeignKeys(keys);
  }

  private MysqlTriggers triggers(Table now) {
    return MysqlTriggers.between(old(now), now);
  }

  private void dropTrigger(Trigger trigger) {
    sql.add("DROP TRIGGER " + MysqlQuoting.quote(trigger.name()));
  }

  private void addTrigger(Trigger trigger) {
    sql.addAll(MysqlBodies.create(trigger.definition()));
  }

  private String dropKey(ForeignKey key) {
    return "DROP FOREIGN KEY " + MysqlQuoting.quote(key.name());
  }

  private String addKey(ForeignKey key) {
    return "ADD " + MysqlKeySql.foreignKey(key);
  }

  private void addKeys(Table table) {
    List<ForeignKey> added = foreignKeys.added(old(table), table);
    if (!added.isEmpty()) {
      List<String> clauses = new ArrayList<>(MysqlImplied.asked(had(table), table, added));
      added.forEach(key -> clauses.add(addKey(key)));
      sql.add(MysqlTableChange.of(table, String.join(",\n  ", clauses)));
    }
  }

  private void keys(
      Table table, List<ForeignKey> keys, java.util.function.Function<ForeignKey, String> clause) {
    if (!keys.isEmpty()) {
      List<String> clauses = keys.stream().map(clause).toList();
      sql.add(MysqlTableChange.of(table, String.join(",\n  ", clauses)));
    }
  }

  /** Those that refer to others go first; a circle is opened by dropping its foreign keys. */
  private void dropTables() {
    List<Table> drops = changes.all(Change.DropTable.class).stream().map(c -> c.table()).toList();
    List<Table> order = MysqlTableOrder.of(drops);
    Set<ObjectName> gone = new HashSet<>();
    Map<ObjectName, List<Table>> referring = new LinkedHashMap<>();
    order.forEach(table -> table.foreignKeys().forEach(key -> add(referring, key.target(), table)));
    for (int i = order.size() - 1; i >= 0; i--) {
      ObjectName name = order.get(i).name();
      for (Table other : referring.getOrDefault(name, List.of())) {
        if (!other.name().equals(name) && !gone.contains(other.name())) {
          keys(other, to(other, name), this::dropKey);
        }
      }
      sql.add("DROP TABLE " + MysqlQuoting.quote(name));
      gone.add(name);
    }
  }

  private static void add(Map<ObjectName, List<Table>> tables, ObjectName target, Table table) {
    List<Table> list = tables.computeIfAbsent(target, any -> new ArrayList<>());
    if (!list.contains(table)) {
      list.add(table);
    }
  }

  private static List<ForeignKey> to(Table table, ObjectName target) {
    return table.foreignKeys().stream().filter(key -> key.target().equals(target)).toList();
  }

  private void sequences() {
    for (Change change : changes.list()) {
      if (change instanceof Change.AddObject add
          && add.object().kind() == StoredObject.Kind.SEQUENCE) {
        sql.add(add.object().definition());
      } else if (change instanceof Change.AlterObject alter
          && alter.to().kind() == StoredObject.Kind.SEQUENCE) {
        sql.add(MysqlObjects.alter(alter.to()));
      }
    }
  }

  private void addTables() {
    Set<ObjectName> ready = new HashSet<>(before.tables().keySet());
    Map<Table, List<ForeignKey>> late = new LinkedHashMap<>();
    List<Table> added =
        changes.all(Change.AddTable.class).stream()
            .map(add -> after.tables().get(add.subject()))
            .toList();
    for (Table table : MysqlTableOrder.of(added)) {
      ready.add(table.name());
      List<ForeignKey> now = new ArrayList<>();
      List<ForeignKey> rest = new ArrayList<>();
      for (ForeignKey key : table.foreignKeys()) {
        boolean there = !key.target().schema().isEmpty() || ready.contains(key.target());
        (there ? now : rest).add(key);
      }
      late.put(table, rest);
      List<String> own = new ArrayList<>(List.of(MysqlTableSql.create(table, now)));
      own.addAll(MysqlTableChange.unsayable(table));
      sql.addAll(MysqlModes.careful(table, own));
    }
    late.forEach((table, rest) -> keys(table, rest, this::addKey));
    for (Table table : late.keySet()) {
      Table bare = table.withTriggers(List.of());
      MysqlTriggers.between(bare, table).adds().forEach(this::addTrigger);
    }
  }

  private void objects() {
    for (Change change : changes.list()) {
      if (change instanceof Change.AddObject add
          && add.object().kind() != StoredObject.Kind.SEQUENCE) {
        sql.addAll(MysqlBodies.create(add.object().definition()));
      } else if (change instanceof Change.AlterObject alter
          && alter.to().kind() != StoredObject.Kind.SEQUENCE) {
        sql.addAll(MysqlBodies.create(MysqlObjects.replaced(alter.to())));
      }
    }
  }
}
