package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlLiteral;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import java.util.Locale;
import java.util.regex.Pattern;

/** A column with all its attributes, as CREATE TABLE and MODIFY take it. */
public final class MysqlColumnSql {
  private static final Pattern TIMESTAMP = Pattern.compile("(?i)timestamp(\\(\\d\\))?");

  private MysqlColumnSql() {}

  public static String of(Column column) {
    StringBuilder sql = new StringBuilder(MysqlQuoting.quote(column.name()));
    sql.append(' ').append(column.type());
    option(sql, column, "character set", " CHARACTER SET ");
    add(sql, " COLLATE ", column.collation());
    flag(sql, column, "compressed", " COMPRESSED");
    sql.append(generation(column));
    sql.append(nullability(column));
    option(sql, column, "srid", " SRID ");
    flag(sql, column, "invisible", " INVISIBLE");
    add(sql, " DEFAULT ", column.defaultSql());
    option(sql, column, "on update", " ON UPDATE ");
    if (column.generation().kind() == Generation.Kind.AUTO_INCREMENT) {
      sql.append(" AUTO_INCREMENT");
    }
    add(sql, " COMMENT ", column.comment().isEmpty() ? "" : MysqlLiteral.of(column.comment()));
    option(sql, column, "column_format", " COLUMN_FORMAT ");
    option(sql, column, "storage", " STORAGE ");
    sql.append(versioning(column.options().getOrDefault("system versioning", "")));
    if (column.options().containsKey("check")) {
      sql.append(" CHECK (").append(column.options().get("check")).append(")");
    }
    return sql.toString();
  }

  private static String generation(Column column) {
    Generation.Kind kind = column.generation().kind();
    if (column.options().containsKey("row")) {
      return " GENERATED ALWAYS AS ROW " + column.options().get("row").toUpperCase(Locale.ROOT);
    }
    return kind == Generation.Kind.STORED || kind == Generation.Kind.VIRTUAL
        ? " GENERATED ALWAYS AS (" + column.generation().expression() + ") " + kind.name()
        : "";
  }

  /** A timestamp that says nothing is NOT NULL where explicit_defaults_for_timestamp is off. */
  private static String nullability(Column column) {
    if (column.notNull()) {
      return " NOT NULL";
    }
    return TIMESTAMP.matcher(column.type()).matches() && !column.options().containsKey("row")
        ? " NULL"
        : "";
  }

  private static String versioning(String word) {
    return word.isEmpty() ? "" : " " + word.toUpperCase(Locale.ROOT) + " SYSTEM VERSIONING";
  }

  private static void option(StringBuilder sql, Column column, String name, String words) {
    add(sql, words, column.options().getOrDefault(name, ""));
  }

  private static void flag(StringBuilder sql, Column column, String name, String words) {
    sql.append(column.options().containsKey(name) ? words : "");
  }

  private static void add(StringBuilder sql, String words, String value) {
    if (!value.isEmpty()) {
      sql.append(words).append(value);
    }
  }
}
