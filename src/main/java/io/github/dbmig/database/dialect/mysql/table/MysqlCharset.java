package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Character sets as columns inherit them from their table. */
public final class MysqlCharset {
  private static final Pattern TEXT =
      Pattern.compile("(?i)(char|varchar|(tiny|medium|long)?text|enum|set)\\b.*", Pattern.DOTALL);

  private MysqlCharset() {}

  /** True where both columns are the same in their tables, inherited character set included. */
  public static boolean same(Table before, Column old, Table after, Column now) {
    return MysqlColumnSql.of(old).equals(MysqlColumnSql.of(now))
        && old.options().equals(now.options())
        && (!inherits(now) || inherited(before).equals(inherited(after)));
  }

  /**
   * What neither CREATE nor MODIFY can say: a character set that a column kept when its table's
   * default changed, without its collation being given. It comes about as it once did.
   */
  static List<String> kept(Table table, Collection<Column> columns) {
    Map<String, List<String>> clauses = new TreeMap<>();
    for (Column column : columns) {
      String charset = column.options().getOrDefault("character set", "");
      if (!charset.isEmpty() && column.collation().isEmpty()) {
        clauses
            .computeIfAbsent(charset, any -> new ArrayList<>())
            .add("MODIFY COLUMN " + MysqlColumnSql.of(inheriting(column)));
      }
    }
    List<String> sql = new ArrayList<>();
    clauses.forEach(
        (charset, modified) -> {
          modified.add("DEFAULT CHARSET=" + charset);
          sql.add(MysqlTableChange.of(table, String.join(",\n  ", modified)));
        });
    if (!sql.isEmpty()) {
      sql.add(MysqlTableChange.of(table, MysqlOptions.charset(table.options())));
    }
    return sql;
  }

  private static Column inheriting(Column column) {
    Map<String, String> options = new TreeMap<>(column.options());
    options.remove("character set");
    return new Column(
        column.name(),
        column.type(),
        column.notNull(),
        column.defaultSql(),
        column.generation(),
        "",
        column.comment(),
        options);
  }

  static boolean inherits(Column column) {
    return column.collation().isEmpty()
        && !column.options().containsKey("character set")
        && TEXT.matcher(column.type()).matches();
  }

  /** The table's own, as the server shows them. */
  public static String inherited(Table table) {
    return table.options().get("default charset") + " " + table.options().get("collate");
  }

  /** The character set and collation that a column has, whoever said so. */
  public static String resolved(Table table, Column column) {
    return inherits(column)
        ? inherited(table)
        : Objects.toString(column.options().get("character set")) + " " + column.collation();
  }
}
