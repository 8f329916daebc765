package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.database.dialect.mysql.table.MysqlCharset;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Foreign keys that are out of the way while tables change: those that go or differ, and those over
 * a column that changes its type, which the server refuses on either side.
 */
final class MysqlForeignKeys {
  private final Schema before;
  private final Schema after;

  MysqlForeignKeys(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  /** Tables that stay, and that change or refer to one that does. */
  List<Table> touched() {
    Set<ObjectName> changed =
        before.tables().values().stream()
            .filter(table -> !table.equals(after.tables().get(table.name())))
            .map(Table::name)
            .collect(Collectors.toSet());
    return after.tables().values().stream()
        .filter(table -> before.tables().containsKey(table.name()))
        .filter(table -> changed.contains(table.name()) || refers(table, changed))
        .toList();
  }

  private static boolean refers(Table table, Set<ObjectName> changed) {
    return table.foreignKeys().stream().anyMatch(key -> changed.contains(key.target()));
  }

  /** Those that stay, and cannot while the tables change. */
  List<ForeignKey> disturbed(Table old, Table now) {
    return old.foreignKeys().stream()
        .filter(key -> now.foreignKeys().contains(key) && disturbed(key, old, now))
        .toList();
  }

  /** Those of a table that is there before and after, to be dropped first. */
  List<ForeignKey> dropped(Table old, Table now) {
    return old.foreignKeys().stream()
        .filter(key -> !now.foreignKeys().contains(key) || disturbed(key, old, now))
        .toList();
  }

  /** Those to be added last. */
  List<ForeignKey> added(Table old, Table now) {
    return now.foreignKeys().stream()
        .filter(key -> !old.foreignKeys().contains(key) || disturbed(key, old, now))
        .toList();
  }

  private boolean disturbed(ForeignKey key, Table old, Table now) {
    return changes(key.columns(), old, now) || targetChanges(key);
  }

  private boolean targetChanges(ForeignKey key) {
    Table old = before.tables().get(key.target());
    Table now = after.tables().get(key.target());
    return old != null && (now == null || changes(key.targetColumns(), old, now));
  }

  private static boolean changes(List<String> columns, Table old, Table now) {
    return columns.stream()
        .anyMatch(
            name -> {
              Column one = old.columns().get(name);
              Column two = now.columns().get(name);
              return one == null || two == null || !alike(old, one, now, two);
            });
  }

  private static boolean alike(Table before, Column old, Table after, Column now) {
    return old.type().equals(now.type())
        && old.notNull() == now.notNull()
        && old.generation().equals(now.generation())
        && MysqlCharset.resolved(before, old).equals(MysqlCharset.resolved(after, now));
  }
}
