package io.github.dbmig.conformance;

import io.github.dbmig.conformance.Rows.Column;
import java.util.Locale;

/** Values by the words in a declared type. */
final class SqliteRows implements RowSql {
  @Override
  public String columns() {
    return """
        SELECT '"' || replace(lower(t.name), '"', '""') || '"',
               '"' || replace(lower(x.name), '"', '""') || '"', upper(x.type),
               x.hidden <> 0, t.type
          FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) x
         WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
           AND NOT (t.type = 'virtual' AND x.hidden <> 0)
         ORDER BY 1, x.cid
        """;
  }

  @Override
  public String value(Column column, int row, int family) {
    String type = column.type().toUpperCase(Locale.ROOT);
    if (type.contains("INT") || type.isEmpty() && column.hint().equals("table")) {
      return Integer.toString(family == 1 ? 1000 + row : row);
    } else if (type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB")) {
      return row + ".5";
    } else if (type.contains("BLOB")) {
      return "x'0" + row + "'";
    } else if (type.contains("DATE") || type.contains("TIME")) {
      return "'2024-01-0" + row + "'";
    } else if (type.contains("NUM") || type.contains("DEC") || type.contains("BOOL")) {
      return Integer.toString(row % 2);
    }
    return "'" + RowSql.word(row, family) + "'";
  }

  @Override
  public String text(Column column) {
    return "quote(" + column.name() + ")";
  }
}
