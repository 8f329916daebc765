package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The statements that make a table another one, foreign keys and triggers aside. */
public final class MysqlTableChange {
  private MysqlTableChange() {}

  public static List<String> statements(Table before, Table after) {
    Table between = stored(before, after);
    List<String> sql = new ArrayList<>(alter(before, between));
    sql.addAll(alter(between, after));
    sql = MysqlModes.careful(before, after, sql);
    if (!sql.isEmpty() && before.options().containsKey("system versioning")) {
      sql.add(0, "SET SESSION system_versioning_alter_history = KEEP");
    }
    return sql;
  }

  /**
   * A virtual column that becomes a plain one is stored first, and so keeps its values: nothing
   * else can, since no UPDATE may fire a trigger here.
   */
  private static Table stored(Table before, Table after) {
    List<Column> columns = new ArrayList<>();
    for (Column column : before.columns().values()) {
      Column now = after.columns().get(column.name());
      boolean plain =
          now != null && MysqlRemade.virtual(column) && now.generation().expression().isEmpty();
      columns.add(plain ? storing(column) : column);
    }
    return before.withColumns(columns);
  }

  private static Column storing(Column column) {
    Generation stored = new Generation(Generation.Kind.STORED, column.generation().expression());
    return new Column(
        column.name(),
        column.type(),
        column.notNull(),
        "",
        stored,
        column.collation(),
        column.comment(),
        column.options());
  }

  private static List<String> alter(Table before, Table after) {
    MysqlAlter alter = MysqlAlter.of(before, after);
    List<String> clauses = alter.clauses();
    String partitions = MysqlPartitions.clause(before, after);
    List<String> sql = new ArrayList<>();
    if (!clauses.isEmpty() || !partitions.isEmpty()) {
      String separator = clauses.isEmpty() || partitions.isEmpty() ? "" : "\n  ";
      sql.add(of(after, String.join(",\n  ", clauses) + separator + partitions));
    }
    sql.addAll(alter.behind());
    MysqlPartitions.added(before, after).ifPresent(clause -> sql.add(of(after, clause)));
    sql.addAll(unsayable(after, changed(before, after)));
    return sql;
  }

  private static List<Column> changed(Table before, Table after) {
    return after.columns().values().stream()
        .filter(column -> !column.equals(before.columns().get(column.name())))
        .toList();
  }

  /**
   * What CREATE TABLE cannot say: columns that may be NULL and yet have no default, not even it,
   * and those of {@link MysqlCharset#kept}.
   */
  public static List<String> unsayable(Table table) {
    return unsayable(table, table.columns().values());
  }

  private static List<String> unsayable(Table table, Collection<Column> columns) {
    List<String> sql = new ArrayList<>(bare(table, columns));
    sql.addAll(MysqlCharset.kept(table, columns));
    return sql;
  }

  private static List<String> bare(Table table, Collection<Column> columns) {
    return columns.stream()
        .filter(column -> column.options().containsKey("default"))
        .map(column -> "ALTER COLUMN " + MysqlQuoting.quote(column.name()) + " DROP DEFAULT")
        .map(clause -> of(table, clause))
        .toList();
  }

  public static String of(Table table, String clauses) {
    String space = clauses.indexOf('\n') < 0 ? " " : "\n  ";
    return "ALTER TABLE " + MysqlQuoting.quote(table.name()) + space + clauses;
  }
}
