package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.database.dialect.sqlite.text.TableText;
import io.github.dbmig.database.dialect.sqlite.text.TableWriter;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a table's record is all that the server knows of it. */
final class TableCheck {
  private static final Map<String, Generation.Kind> COMPUTED =
      Map.of("2", Generation.Kind.VIRTUAL, "3", Generation.Kind.STORED);

  private TableCheck() {}

  /** What the record does not hold; such a table is never written. */
  static Optional<String> missing(Table table, TableText text, SqliteCatalog catalog) {
    if (!text.unknown().isEmpty()) {
      return Optional.of(text.unknown().get(0));
    }
    TableText again = TableText.of("CREATE TABLE t " + TableWriter.body(table));
    if (!again.same(text)) {
      return Optional.of("its text");
    }
    String name = table.name().name();
    if (catalog.foreignKeys(name) != table.foreignKeys().size()) {
      return Optional.of("a foreign key");
    }
    return columns(table, catalog.columns(name));
  }

  private static Optional<String> columns(Table table, List<String[]> rows) {
    Map<Integer, String> key = new TreeMap<>();
    for (String[] row : rows) {
      Optional<Column> column = table.column(row[2]).filter(found -> same(found, row));
      if (column.isEmpty()) {
        return Optional.of("column " + row[2]);
      }
      if (!row[4].equals("0")) {
        key.put(Integer.parseInt(row[4]), row[2]);
      }
    }
    List<String> primary = table.primaryKey().map(found -> found.columns()).orElse(List.of());
    return rows.size() != table.columns().size() || !List.copyOf(key.values()).equals(primary)
        ? Optional.of("its columns")
        : Optional.empty();
  }

  private static boolean same(Column column, String[] row) {
    Generation.Kind kind = column.generation().kind();
    Generation.Kind computed = COMPUTED.getOrDefault(row[5], Generation.Kind.NONE);
    boolean plain = kind == Generation.Kind.NONE || kind == Generation.Kind.AUTO_INCREMENT;
    return bare(column.type()).equals(bare(row[3]))
        && (plain ? computed == Generation.Kind.NONE : computed == kind);
  }

  /** A type without quotes, comments and white space, which the pragma keeps in part. */
  private static String bare(String type) {
    return type.replaceAll("(?s)/\\*.*?\\*/|--[^\\n]*", "")
        .replaceAll("[\\s\"'`\\[\\]]", "")
        .toLowerCase(Locale.ROOT);
  }
}
