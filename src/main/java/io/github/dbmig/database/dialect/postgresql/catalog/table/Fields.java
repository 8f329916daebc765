package io.github.dbmig.database.dialect.postgresql.catalog.table;

import io.github.dbmig.database.session.Row;
import java.util.List;
import java.util.Map;

/** Fields of a row as options: those that are NULL or false are not there. */
final class Fields {
  static final String MARK = "\u001e";

  private final Row row;
  private final Map<String, String> options;

  Fields(Row row, Map<String, String> options) {
    this.row = row;
    this.options = options;
  }

  Fields text(String name, int column) {
    String text = row.text(column);
    if (text != null && !text.isEmpty()) {
      options.put(name, text);
    }
    return this;
  }

  Fields flag(String name, int column) {
    if (row.flag(column)) {
      options.put(name, "");
    }
    return this;
  }

  /** Entries {@code name=value}, each an option of its own. */
  Fields entries(String prefix, int column) {
    for (String entry : list(row.text(column))) {
      int equals = entry.indexOf('=');
      String name = equals < 0 ? entry : entry.substring(0, equals);
      options.put(prefix + name, equals < 0 ? "" : entry.substring(equals + 1));
    }
    return this;
  }

  static List<String> list(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(MARK));
  }

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
