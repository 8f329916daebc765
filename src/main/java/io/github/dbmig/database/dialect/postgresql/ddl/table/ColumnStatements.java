package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.ddl.table.ColumnText.action;
import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Changes of columns. Source: postgresql.org/docs/16/sql-altertable.html. */
public final class ColumnStatements {
  private ColumnStatements() {}

  public static List<String> add(Change.AddColumn change) {
    List<String> sql = new ArrayList<>();
    sql.add(
        "ALTER TABLE " + quote(change.subject()) + " ADD COLUMN " + ColumnText.of(change.column()));
    sql.addAll(ColumnText.afterwards(change.subject(), change.column()));
    return sql;
  }

  /** The type has brought the column. */
  public static List<String> addTyped(Change.AddColumn change) {
    Column column = change.column();
    List<String> sql = new ArrayList<>();
    if (column.hasDefault()) {
      sql.add(action(change.subject(), column.name(), "SET DEFAULT " + column.defaultSql()));
    }
    if (column.notNull()) {
      sql.add(action(change.subject(), column.name(), "SET NOT NULL"));
    }
    sql.addAll(ColumnText.afterwards(change.subject(), column));
    return sql;
  }

  /** The parent has brought the column; what differs from the parent's is said. */
  public static List<String> inherit(Schema before, Change.AddColumn change) {
    Column column = change.column();
    List<String> sql = new ArrayList<>();
    before.table(change.subject()).ifPresent(table -> inherit(before, table, column, sql));
    sql.addAll(ColumnText.afterwards(change.subject(), column));
    return sql;
  }

  /** A new heir has what its parents have; what differs from them is said. */
  public static List<String> inherit(Schema before, Table table) {
    List<String> sql = new ArrayList<>();
    if (table.options().containsKey("inherits")) {
      table.columns().values().stream()
          .filter(column -> column.options().containsKey("inherited"))
          .forEach(column -> inherit(before, table, column, sql));
    }
    return sql;
  }

  private static void inherit(Schema before, Table table, Column column, List<String> sql) {
    Column parents =
        Parents.of(table).stream()
            .flatMap(parent -> before.table(parent).stream())
            .flatMap(parent -> parent.column(column.name()).stream())
            .findFirst()
            .orElse(column);
    if (!parents.defaultSql().equals(column.defaultSql())) {
      String action = column.hasDefault() ? "SET DEFAULT " + column.defaultSql() : "DROP DEFAULT";
      sql.add(action(table.name(), column.name(), action));
    }
    if (column.notNull() && !parents.notNull()) {
      sql.add(action(table.name(), column.name(), "SET NOT NULL"));
    }
  }

  public static List<String> drop(Change.DropColumn change) {
    return List.of(
        "ALTER TABLE " + quote(change.subject()) + " DROP COLUMN " + quote(change.column().name()));
  }

  /**
   * @param foreign the values are elsewhere, and not converted
   */
  public static List<String> type(Change.AlterColumnType change, boolean foreign) {
    String using = foreign ? "" : TypeConversion.using(change.column(), change.from(), change.to());
    return List.of(action(change.subject(), change.column(), "TYPE " + change.to() + using));
  }

  public static List<String> alter(Change.AlterColumn change) {
    ObjectName table = change.subject();
    Column from = change.from();
    Column to = change.to();
    List<String> sql = new ArrayList<>();
    if (!from.collation().equals(to.collation())) {
      String collate = to.collation().isEmpty() ? "" : " COLLATE " + to.collation();
      sql.add(action(table, to.name(), "TYPE " + to.type() + collate));
    }
    if (!to.options().containsKey("inherited")) {
      sql.addAll(generation(table, from, to));
    }
    sql.addAll(ColumnText.settings(table, from.options(), to));
    if (!from.comment().equals(to.comment())) {
      sql.add(ColumnText.comment(table, to));
    }
    return sql;
  }

  private static List<String> generation(ObjectName table, Column from, Column to) {
    Generation.Kind old = from.generation().kind();
    Generation.Kind now = to.generation().kind();
    if (identity(old) && identity(now)) {
      return IdentityText.alter(table, from, to);
    } else if (identity(now)) {
      return IdentityText.add(table, from, to);
    } else if (identity(old)) {
      return IdentityText.drop(table, from, to);
    }
    boolean computed = Objects.equals(from.generation(), to.generation());
    return computed ? List.of() : List.of(action(table, to.name(), "DROP EXPRESSION"));
  }

  /** An identity's sequence goes on behind the rows that are there. */
  public static List<String> behindRows(ObjectName table, Column column) {
    return identity(column.generation().kind())
        ? IdentityText.behindRows(table, column)
        : List.of();
  }

  /** True for the kinds that a sequence of the column's own feeds. */
  public static boolean identity(Generation.Kind kind) {
    return kind == Generation.Kind.IDENTITY_ALWAYS || kind == Generation.Kind.IDENTITY_BY_DEFAULT;
  }
}
