package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;

/** Which columns stay. Source: postgresql.org/docs/16/sql-altertable.html. */
public final class ColumnRules {
  private ColumnRules() {}

  /**
   * A computed column holds nothing of its own, and only PostgreSQL 17 can give it another
   * expression; a stored one can become plain and keep its values.
   */
  public static boolean alters(Column from, Column to) {
    boolean same = from.generation().equals(to.generation());
    boolean kept = from.generation().kind() == Generation.Kind.STORED && !computed(to);
    return same || kept || !computed(from) && !computed(to);
  }

  private static boolean computed(Column column) {
    Generation.Kind kind = column.generation().kind();
    return kind == Generation.Kind.STORED || kind == Generation.Kind.VIRTUAL;
  }
}
