package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.schema.Table;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a table is a partition or an heir of. */
public final class Membership {
  private static final String PARTITION = "partition of";
  private static final String BOUND = "for values";
  private static final String HEIR = "inherits";

  private Membership() {}

  /** True where a parent decides about columns and checks. */
  public static boolean of(Table table) {
    return table.options().containsKey(PARTITION) || table.options().containsKey(HEIR);
  }

  static boolean partition(Table table) {
    return table.options().containsKey(PARTITION);
  }

  static boolean same(Table from, Table to) {
    return Objects.equals(from.options().get(PARTITION), to.options().get(PARTITION))
        && Objects.equals(from.options().get(BOUND), to.options().get(BOUND))
        && Objects.equals(from.options().get(HEIR), to.options().get(HEIR));
  }

  /** The table by itself. */
  static Table without(Table table) {
    Map<String, String> options = new TreeMap<>(table.options());
    options.keySet().removeAll(java.util.Set.of(PARTITION, BOUND, HEIR));
    return table.withOptions(options, table.comment());
  }

  /** The table where the other one belongs. */
  static Table as(Table table, Table other) {
    Map<String, String> options = new TreeMap<>(without(table).options());
    for (String name : java.util.List.of(PARTITION, BOUND, HEIR)) {
      if (other.options().containsKey(name)) {
        options.put(name, other.options().get(name));
      }
    }
    return table.withOptions(options, table.comment());
  }
}
