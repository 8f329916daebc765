package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation.Kind;
import io.github.dbmig.model.schema.Table;
import java.util.HashSet;
import java.util.Set;

/**
 * Columns that no MODIFY makes what they shall be, so that they are dropped and added: those that
 * begin or end to be virtual, and the generated ones that read them. Source: MySQL 8.0 manual,
 * ALTER TABLE and Generated Columns.
 */
final class MysqlRemade {
  private MysqlRemade() {}

  static Set<String> columns(Table before, Table after) {
    Set<String> remade = new HashSet<>();
    for (Column column : before.columns().values()) {
      Column now = after.columns().get(column.name());
      if (now != null && !modifies(column, now)) {
        remade.add(column.name());
      }
    }
    if (!remade.isEmpty()) {
      readers(before, after, remade);
    }
    return Set.copyOf(remade);
  }

  /** True where MODIFY can make the one the other and keeps its values. */
  static boolean modifies(Column from, Column to) {
    boolean row = from.options().containsKey("row") == to.options().containsKey("row");
    boolean virtual = virtual(from) == virtual(to);
    return row && virtual;
  }

  static boolean virtual(Column column) {
    return column.generation().kind() == Kind.VIRTUAL;
  }

  /** Generated columns read only those before them, so that one pass in their order is enough. */
  private static void readers(Table before, Table after, Set<String> remade) {
    for (Column column : before.columns().values()) {
      Column now = after.columns().get(column.name());
      String expression = column.generation().expression();
      if (now != null && !expression.isEmpty() && MysqlWords.mention(expression, remade)) {
        remade.add(column.name());
      }
    }
  }
}
