package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation.Kind;
import io.github.dbmig.model.schema.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that no MODIFY makes what they shall be, so that they are dropped and added: those that
 * begin or end to be virtual, and the generated ones that read them. Source: MySQL 8.0 manual,
 * ALTER TABLE and Generated Columns.
 */
final class MysqlRemade {
  private static final Pattern CHOICE = Pattern.compile("(?i)(enum|set)\\(");

  private MysqlRemade() {}

  static Set<String> columns(Table before, Table after) {
    Set<String> remade = new HashSet<>();
    for (Column column : before.columns().values()) {
      Column now = after.columns().get(column.name());
      if (now != null && !modifies(column, now)) {
        remade.add(column.name());
      }
    }
    readers(before, after, remade);
    return Set.copyOf(remade);
  }

  /**
   * Columns whose indexes are made anew: those that are remade, and an ENUM or SET that becomes
   * another type, since the server would keep its few bytes as the length of a prefix.
   */
  static Set<String> rekeyed(Table before, Table after, Set<String> remade) {
    Set<String> rekeyed = new HashSet<>(remade);
    for (Column column : before.columns().values()) {
      Column now = after.columns().get(column.name());
      if (now != null && CHOICE.matcher(column.type()).lookingAt()) {
        boolean other = !CHOICE.matcher(now.type()).lookingAt();
        rekeyed.addAll(other ? Set.of(column.name()) : Set.of());
      }
    }
    return Set.copyOf(rekeyed);
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

  /**
   * Those that read one that is dropped and added, before or after; and those that shall read a new
   * generated column, since they may read none that stands behind them.
   */
  private static void readers(Table before, Table after, Set<String> remade) {
    Set<String> moved = new HashSet<>(remade);
    after.columns().values().stream()
        .filter(column -> !before.columns().containsKey(column.name()))
        .filter(column -> !column.generation().expression().isEmpty())
        .forEach(column -> moved.add(column.name()));
    boolean more = !moved.isEmpty();
    while (more) {
      more = false;
      for (Column column : before.columns().values()) {
        Column now = after.columns().get(column.name());
        if (now != null
            && !moved.contains(now.name())
            && (reads(column, moved) || reads(now, moved))) {
          moved.add(now.name());
          remade.add(now.name());
          more = true;
        }
      }
    }
  }

  private static boolean reads(Column column, Set<String> moved) {
    return MysqlWords.mention(column.generation().expression(), moved);
  }
}
