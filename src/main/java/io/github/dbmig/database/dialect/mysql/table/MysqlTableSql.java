package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlLiteral;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A whole table as CREATE TABLE. */
public final class MysqlTableSql {
  static final String PERIOD = "period for ";

  /** Options that are no {@code NAME=value}. */
  private static final Set<String> OWN_WORDS =
      Set.of("partition by", "system versioning", "tablespace", "storage");

  private MysqlTableSql() {}

  public static String create(Table table) {
    return create(table, table.foreignKeys());
  }

  /**
   * @param foreignKeys those of the table that can be made along with it
   */
  public static String create(Table table, Collection<ForeignKey> foreignKeys) {
    List<String> items = new ArrayList<>();
    table.columns().values().forEach(column -> items.add(MysqlColumnSql.of(column)));
    table.primaryKey().ifPresent(key -> items.add(MysqlKeySql.primary(key)));
    table.indexes().values().forEach(index -> items.add(MysqlKeySql.index(index)));
    periods(table).forEach((name, columns) -> items.add(period(name, columns)));
    foreignKeys.forEach(key -> items.add(MysqlKeySql.foreignKey(key)));
    table.checks().forEach(check -> items.add(MysqlKeySql.check(check)));
    return "CREATE TABLE "
        + MysqlQuoting.quote(table.name())
        + " (\n  "
        + String.join(",\n  ", items)
        + "\n)"
        + options(table);
  }

  public static String options(Table table) {
    StringBuilder sql = new StringBuilder();
    table
        .options()
        .forEach(
            (name, value) -> {
              if (!name.startsWith(PERIOD) && !OWN_WORDS.contains(name)) {
                sql.append(' ').append(option(name, value));
              }
            });
    if (!table.comment().isEmpty()) {
      sql.append(" COMMENT=").append(MysqlLiteral.of(table.comment()));
    }
    for (String word : List.of("tablespace", "storage")) {
      if (table.options().containsKey(word)) {
        sql.append(' ').append(word.toUpperCase(Locale.ROOT)).append(' ');
        sql.append(table.options().get(word));
      }
    }
    sql.append(table.options().containsKey("system versioning") ? " WITH SYSTEM VERSIONING" : "");
    return sql + partitions(table);
  }

  private static String partitions(Table table) {
    return table.options().containsKey("partition by")
        ? "\nPARTITION BY " + table.options().get("partition by")
        : "";
  }

  /** Options that a storage engine declares stand between back quotes, as they are. */
  public static String option(String name, String value) {
    return (name.startsWith("`") ? name : name.toUpperCase(Locale.ROOT)) + "=" + value;
  }

  public static boolean plainOption(String name) {
    return !name.startsWith(PERIOD) && !OWN_WORDS.contains(name);
  }

  public static Map<String, String> periods(Table table) {
    Map<String, String> periods = new java.util.TreeMap<>();
    table
        .options()
        .forEach(
            (name, columns) -> {
              if (name.startsWith(PERIOD)) {
                periods.put(name.substring(PERIOD.length()), columns);
              }
            });
    return periods;
  }

  /** SYSTEM_TIME is a word, the application's own period a name. */
  public static String period(String name, String columns) {
    return "PERIOD FOR " + periodName(name) + " (" + columns + ")";
  }

  public static String periodName(String name) {
    return name.equals("SYSTEM_TIME") ? name : MysqlQuoting.quote(name);
  }
}
