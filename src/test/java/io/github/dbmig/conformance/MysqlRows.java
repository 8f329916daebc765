package io.github.dbmig.conformance;

import io.github.dbmig.conformance.Rows.Column;

/** Values for the types of MySQL and MariaDB. */
final class MysqlRows implements RowSql {
  @Override
  public String columns() {
    return """
        SELECT CONCAT('`', REPLACE(c.TABLE_NAME, '`', '``'), '`'),
               CONCAT('`', REPLACE(c.COLUMN_NAME, '`', '``'), '`'), c.COLUMN_TYPE,
               c.EXTRA LIKE '%GENERATED%' OR c.EXTRA LIKE '%STORED%', c.CHARACTER_MAXIMUM_LENGTH
          FROM information_schema.COLUMNS c JOIN information_schema.TABLES t
            ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
         WHERE c.TABLE_SCHEMA = DATABASE()
           AND t.TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')
         ORDER BY 1, c.ORDINAL_POSITION
        """;
  }

  @Override
  public String value(Column column, int row, int family) {
    String type = column.type().replaceFirst("[ (].*", "");
    return switch (type) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double" ->
          Integer.toString(family == 1 ? 100 + row : row);
      case "char",
          "varchar",
          "text",
          "tinytext",
          "mediumtext",
          "longtext",
          "binary",
          "varbinary",
          "blob",
          "tinyblob",
          "mediumblob",
          "longblob" -> {
        String word = RowSql.word(row, family);
        long most = column.hint().isEmpty() ? 4 : Long.parseLong(column.hint());
        yield "'" + word.substring(word.length() - (int) Math.min(most, word.length())) + "'";
      }
      case "enum", "set", "bit" -> "1";
      case "date", "datetime", "timestamp" -> "'202" + (3 + family) + "-0" + row + "-15'";
      case "time" -> "'0" + row + ":30:00'";
      case "year" -> "200" + row;
      case "json" -> "'{\"n\": " + row + "}'";
      case "uuid" -> "'00000000-0000-0000-0000-00000000000" + row + "'";
      case "point", "geometry" ->
          "ST_GeomFromText('POINT(" + row + " 1)'" + (family == 0 ? ", 4326)" : ")");
      default -> "NULL";
    };
  }

  /** As bytes where it is no text, since a character set would change what is read. */
  @Override
  public String text(Column column) {
    boolean bytes = column.type().matches("(.*binary|.*blob|bit|point|geometry).*");
    return bytes ? "HEX(" + column.name() + ")" : "CAST(" + column.name() + " AS CHAR)";
  }
}
