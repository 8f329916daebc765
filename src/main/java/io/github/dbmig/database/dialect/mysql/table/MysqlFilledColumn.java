package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A new column whose default differs from row to row. MySQL refuses to add it
 * (ER_BINLOG_UNSAFE_SYSTEM_FUNCTION), so it is added empty, filled, and made what it shall be.
 * Source: MySQL 8.0 manual, Data Type Default Values.
 */
final class MysqlFilledColumn {
  private static final List<String> UNSAFE =
      List.of(
          "uuid",
          "uuid_short",
          "rand",
          "random_bytes",
          "sysdate",
          "user",
          "current_user",
          "session_user",
          "system_user",
          "connection_id",
          "version",
          "database",
          "schema");

  private MysqlFilledColumn() {}

  /** MariaDB writes such a default without parentheses, and adds the column. */
  static boolean needed(Column column) {
    return column.defaultSql().startsWith("(") && MysqlWords.call(column.defaultSql(), UNSAFE);
  }

  static Column empty(Column column) {
    Map<String, String> options = new LinkedHashMap<>(column.options());
    options.remove("default");
    return new Column(
        column.name(),
        column.type(),
        false,
        "",
        Generation.NONE,
        column.collation(),
        column.comment(),
        options);
  }

  /** Columns that would take the time of the UPDATE keep their values. */
  static List<String> statements(Table table, Column column) {
    Stream<String> kept =
        table.columns().values().stream()
            .filter(other -> other.options().containsKey("on update"))
            .map(other -> MysqlQuoting.quote(other.name()))
            .map(name -> name + " = " + name);
    String own = MysqlQuoting.quote(column.name()) + " = " + column.defaultSql();
    return List.of(
        "UPDATE "
            + MysqlQuoting.quote(table.name())
            + " SET "
            + Stream.concat(Stream.of(own), kept).collect(Collectors.joining(", ")),
        MysqlTableChange.of(table, "MODIFY COLUMN " + MysqlColumnSql.of(column)));
  }
}
