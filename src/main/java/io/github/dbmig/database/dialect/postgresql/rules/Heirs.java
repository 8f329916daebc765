package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Table;

/**
 * Columns that an heir has from its parents, of its own, or both. INHERIT makes both of its own
 * ones, and nothing takes the own part from them. Source:
 * postgresql.org/docs/16/catalog-pg-attribute.html, attislocal and attinhcount.
 */
final class Heirs {
  private enum Origin {
    OWN,
    INHERITED,
    BOTH
  }

  private Heirs() {}

  /** True where statements about the table and its parents lead from the one to the other. */
  static boolean alters(Table from, Table to) {
    return !heir(to)
        || from.columns().values().stream()
            .allMatch(
                column ->
                    to.column(column.name())
                        .map(now -> alters(origin(from, column), origin(to, now), from, to))
                        .orElse(true));
  }

  private static boolean alters(Origin was, Origin is, Table from, Table to) {
    boolean same = Membership.same(from, to);
    return switch (is) {
      case INHERITED -> was == Origin.INHERITED && same;
      case BOTH, OWN -> was != Origin.INHERITED || !same;
    };
  }

  private static boolean heir(Table table) {
    return table.options().containsKey("inherits");
  }

  private static Origin origin(Table table, Column column) {
    if (!Membership.of(table)) {
      return Origin.OWN;
    } else if (column.options().containsKey("inherited")) {
      return Origin.INHERITED;
    }
    return column.options().containsKey("merged") ? Origin.BOTH : Origin.OWN;
  }
}
