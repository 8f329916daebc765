package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Table;
import java.util.Objects;
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

  public static boolean inherits(Column column) {
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
