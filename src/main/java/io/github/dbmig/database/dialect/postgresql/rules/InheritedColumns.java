package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.database.dialect.postgresql.ddl.table.Parents;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an heir's or a partition's column has from a parent, which {@code pg_depend} holds for whole
 * tables only: a type that changes above changes below, where a default may stand in the way.
 */
public final class InheritedColumns {
  private InheritedColumns() {}

  public static Map<Ref, Set<Ref>> uses(Collection<Table> tables) {
    Map<Ref, Set<Ref>> uses = new HashMap<>();
    for (Table table : tables) {
      for (ObjectName parent : Parents.of(table)) {
        table.columns().values().stream()
            .filter(InheritedColumns::inherited)
            .forEach(column -> column(table.name(), parent, column, uses));
      }
    }
    return uses;
  }

  private static boolean inherited(Column column) {
    return column.options().containsKey("inherited") || column.options().containsKey("merged");
  }

  private static void column(
      ObjectName table, ObjectName parent, Column column, Map<Ref, Set<Ref>> uses) {
    Ref above = Ref.column(parent, column.name());
    for (Ref user :
        List.of(Ref.column(table, column.name()), Ref.defaultOf(table, column.name()))) {
      uses.computeIfAbsent(user, any -> new HashSet<>()).add(above);
    }
  }
}
