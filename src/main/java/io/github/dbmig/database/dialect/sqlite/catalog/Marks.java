package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.model.diff.Identities;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SQLite has no identity for a column, but it carries indexes along when one is renamed: an index
 * on each column tells which it was.
 */
final class Marks {
  private static final String PREFIX = "dbmig_mark_";

  private final Map<ObjectName, String> tables = new LinkedHashMap<>();
  private final Map<ObjectName, Map<String, String>> columns = new LinkedHashMap<>();

  static String name(int table, int column) {
    return PREFIX + table + "_" + column;
  }

  static boolean isMark(String index) {
    return index.startsWith(PREFIX);
  }

  void add(ObjectName table, Index mark) {
    String[] numbers = mark.name().substring(PREFIX.length()).split("_");
    tables.put(table, numbers[0]);
    columns
        .computeIfAbsent(table, any -> new LinkedHashMap<>())
        .put(mark.parts().get(0).sql(), numbers[1]);
  }

  Identities identities() {
    return new Identities(tables, columns);
  }
}
