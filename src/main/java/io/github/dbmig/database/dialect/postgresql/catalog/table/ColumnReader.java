package io.github.dbmig.database.dialect.postgresql.catalog.table;

import static io.github.dbmig.database.dialect.postgresql.catalog.table.Fields.orEmpty;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import java.util.Map;
import java.util.TreeMap;

/** A row of {@link TableQueries#COLUMNS} as a column. */
final class ColumnReader {
  private ColumnReader() {}

  static Column read(Row row) {
    String generated = row.text(8).strip();
    String expression = orEmpty(row.text(6));
    return new Column(
        row.text(2),
        row.text(4),
        row.flag(5),
        generated.isEmpty() ? expression : "",
        generation(generated, row.text(7).strip(), expression),
        orEmpty(row.text(9)),
        orEmpty(row.text(10)),
        options(row));
  }

  private static Map<String, String> options(Row row) {
    Map<String, String> options = new TreeMap<>();
    Fields fields = new Fields(row, options);
    if (row.value(12) != null && row.number(12) >= 0) {
      fields.text("statistics", 12);
    }
    fields.text("storage", 13).text("compression", 14).entries("set ", 15);
    fields.entries("option ", 16).flag("inherited", 17).flag("merged", 18);
    fields.text("sequence name", 19).text("sequence start with", 20);
    fields.text("sequence increment by", 21).text("sequence minvalue", 22);
    fields.text("sequence maxvalue", 23).text("sequence cache", 24);
    fields.flag("sequence cycle", 25);
    fields.flag("not null no inherit", 26).flag("not null not valid", 27);
    fields.text("not null name", 28);
    return options;
  }

  private static Generation generation(String generated, String identity, String expression) {
    if (!generated.isEmpty()) {
      return new Generation(
          generated.equals("s") ? Generation.Kind.STORED : Generation.Kind.VIRTUAL, expression);
    }
    return switch (identity) {
      case "a" -> new Generation(Generation.Kind.IDENTITY_ALWAYS, "");
      case "d" -> new Generation(Generation.Kind.IDENTITY_BY_DEFAULT, "");
      default -> Generation.NONE;
    };
  }
}
