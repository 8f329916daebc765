package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * PostgreSQL 18 gives NOT NULL a name; a column's options hold the one that is not {@code
 * table_column_not_null}. Source: postgresql.org/docs/18/sql-createtable.html.
 */
public final class NotNullNames {
  static final String OPTION = "not null name";

  private NotNullNames() {}

  /** The table as if every name were the usual one. */
  public static Table without(Table table) {
    return table.withColumns(table.columns().values().stream().map(NotNullNames::without).toList());
  }

  private static Column without(Column column) {
    if (!column.options().containsKey(OPTION)) {
      return column;
    }
    Map<String, String> options = new TreeMap<>(column.options());
    options.remove(OPTION);
    return column.withOptions(options);
  }

  private static String usual(ObjectName table, String column) {
    return table.name() + "_" + column + "_not_null";
  }

  /**
   * The server would number a name that a table of the schema has already, as a former partition:
   * there the usual name is said.
   */
  public static Table said(Schema now, Table table) {
    return table.withColumns(
        table.columns().values().stream().map(column -> said(now, table.name(), column)).toList());
  }

  /** The same of one column. */
  public static Column said(Schema now, ObjectName table, Column column) {
    String usual = usual(table, column.name());
    if (!column.notNull() || column.options().containsKey(OPTION) || !taken(now, table, usual)) {
      return column;
    }
    Map<String, String> options = new TreeMap<>(column.options());
    options.put(OPTION, usual);
    return column.withOptions(options);
  }

  private static boolean taken(Schema now, ObjectName table, String name) {
    return now.tables().values().stream()
        .filter(other -> other.name().schema().equals(table.schema()))
        .flatMap(other -> other.columns().values().stream())
        .anyMatch(column -> name.equals(column.options().get(OPTION)));
  }

  /** SET NOT NULL, with the name that the column shall have. */
  public static List<String> set(Schema now, Change.SetNotNull change) {
    ObjectName table = change.subject();
    if (broughtByParent(now, change)) {
      return List.of();
    }
    String name =
        now.table(table)
            .flatMap(one -> one.column(change.column()))
            .map(column -> said(now, table, column.required(true)))
            .map(column -> column.options().getOrDefault(OPTION, ""))
            .orElse("");
    return List.of(
        name.isEmpty()
            ? ColumnText.action(table, change.column(), "SET NOT NULL")
            : "ALTER TABLE "
                + quote(table)
                + " ADD CONSTRAINT "
                + quote(name)
                + " NOT NULL "
                + quote(change.column()));
  }

  /**
   * Where the column is NOT NULL already, and not the parent's; else it gets the name with that.
   */
  public static List<String> renamed(Schema now, Change.AlterColumn change) {
    ObjectName table = change.subject();
    Column to = change.to();
    boolean own =
        now.table(table)
            .filter(
                one ->
                    one.column(to.name()).filter(c -> c.notNull() && !byParent(one, c)).isPresent())
            .isPresent();
    String usual = usual(table, to.name());
    String old = change.from().options().getOrDefault(OPTION, usual);
    String name = to.options().getOrDefault(OPTION, usual);
    return !own || old.equals(name)
        ? List.of()
        : List.of(
            "ALTER TABLE "
                + quote(table)
                + " RENAME CONSTRAINT "
                + quote(old)
                + " TO "
                + quote(name));
  }

  /** What a parent says reaches its heirs; said again it would be their own as well. */
  private static boolean broughtByParent(Schema now, Change.SetNotNull change) {
    return now
        .table(change.subject())
        .filter(table -> table.column(change.column()).filter(c -> byParent(table, c)).isPresent())
        .stream()
        .flatMap(table -> Parents.of(table).stream())
        .flatMap(parent -> now.table(parent).stream())
        .flatMap(parent -> parent.column(change.column()).stream())
        .anyMatch(Column::notNull);
  }

  private static boolean byParent(Table table, Column column) {
    return column.options().containsKey("inherited") && !Parents.of(table).isEmpty();
  }
}
