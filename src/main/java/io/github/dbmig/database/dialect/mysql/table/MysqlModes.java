package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sql_mode that a table's statements need. A date of zeros is refused as a default in the
 * server's usual mode, and a row's 0 would be counted anew when its column becomes AUTO_INCREMENT.
 * Source: MySQL 8.0 manual, Server SQL Modes.
 */
public final class MysqlModes {
  private static final Pattern ZEROS = Pattern.compile("'\\d{4}-(00-\\d\\d|\\d\\d-00)( .*)?'");

  private static final String KEEP = "SET @dbmig_table_mode = @@sql_mode";
  private static final String SET =
      "SET SESSION sql_mode ="
          + " 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO'";
  private static final String BACK = "SET SESSION sql_mode = @dbmig_table_mode";

  private MysqlModes() {}

  /** The statements of a new table. */
  public static List<String> careful(Table table, List<String> sql) {
    return zeros(table) ? around(sql) : sql;
  }

  static List<String> careful(Table before, Table after, List<String> sql) {
    return !sql.isEmpty() && (zeros(before) || zeros(after) || counts(before, after))
        ? around(sql)
        : sql;
  }

  private static List<String> around(List<String> sql) {
    List<String> all = new ArrayList<>(List.of(KEEP, SET));
    all.addAll(sql);
    all.add(BACK);
    return all;
  }

  private static boolean zeros(Table table) {
    return table.columns().values().stream()
        .anyMatch(column -> ZEROS.matcher(column.defaultSql()).matches());
  }

  private static boolean counts(Table before, Table after) {
    return after.columns().values().stream()
        .filter(MysqlModes::counter)
        .map(column -> before.columns().get(column.name()))
        .anyMatch(old -> old != null && !counter(old));
  }

  private static boolean counter(Column column) {
    return column.generation().kind() == Generation.Kind.AUTO_INCREMENT;
  }
}
