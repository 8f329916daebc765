package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of one catalog query over all tables. Source: sqlite.org/pragma.html#pragfunc. */
final class SqliteCatalog {
  /** A virtual table whose module is not loaded has columns that nobody can ask for. */
  private static final String QUERY =
      """
      SELECT 'object' AS part, m.tbl_name AS a, m.type AS b, m.name AS c, m.sql AS d, NULL AS e,
             m.rowid AS n, 0 AS o
        FROM sqlite_master m WHERE m.sql IS NOT NULL
      UNION ALL
      SELECT 'table', l.name, l.type, NULL, NULL, NULL, 0, 0
        FROM pragma_table_list l WHERE l.schema = 'main'
      UNION ALL
      SELECT 'column', m.name, x.name, x.type, x.pk, x.hidden, m.rowid, x.cid
        FROM sqlite_master m, pragma_table_xinfo(m.name) x
       WHERE m.type = 'table' AND m.rootpage > 0
      UNION ALL
      SELECT 'virtual', m.name, x.name, NULL, NULL, NULL, m.rowid, x.cid
        FROM sqlite_master m, pragma_table_xinfo(CASE WHEN EXISTS (SELECT 1
               FROM pragma_module_list l WHERE m.sql LIKE '%using%' || l.name || '%')
             THEN m.name END) x
       WHERE m.type = 'table' AND m.rootpage = 0 AND x.hidden = 0
      UNION ALL
      SELECT 'foreign', m.name, count(DISTINCT f.id), NULL, NULL, NULL, m.rowid, 0
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND m.rootpage > 0 GROUP BY m.rowid
      ORDER BY 1, 7, 8
      """;

  private final Map<String, Map<String, List<String[]>>> parts = new HashMap<>();
  private final List<String[]> objects = new ArrayList<>();

  private SqliteCatalog() {}

  static SqliteCatalog read(Session session) {
    SqliteCatalog catalog = new SqliteCatalog();
    session.query(QUERY, SqliteCatalog::cells).forEach(catalog::add);
    return catalog;
  }

  private static String[] cells(Row row) {
    String[] cells = new String[6];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.text(i + 1);
    }
    return cells;
  }

  private void add(String[] row) {
    if (row[0].equals("object")) {
      objects.add(row);
    }
    parts
        .computeIfAbsent(row[0], any -> new HashMap<>())
        .computeIfAbsent(key(row[1]), any -> new ArrayList<>())
        .add(row);
  }

  /** Every object with a text: table it belongs to, type, name, text; the oldest first. */
  List<String[]> objects() {
    return objects;
  }

  /** {@code table}, {@code view}, {@code virtual} or {@code shadow}. */
  String kind(String table) {
    List<String[]> rows = of("table", table);
    return rows.isEmpty() ? "" : rows.get(0)[2];
  }

  /** Name, type, place in the primary key, and how it is hidden. */
  List<String[]> columns(String table) {
    return of("column", table);
  }

  /** The columns of a virtual table; none where its module is not loaded. */
  List<String> virtualColumns(String table) {
    return of("virtual", table).stream().map(row -> row[2]).toList();
  }

  int foreignKeys(String table) {
    List<String[]> rows = of("foreign", table);
    return rows.isEmpty() ? 0 : Integer.parseInt(rows.get(0)[2]);
  }

  /** What belongs to the table, without the table itself. */
  List<String[]> dependents(String table, String type) {
    return of("object", table).stream().filter(row -> row[2].equals(type)).toList();
  }

  private List<String[]> of(String part, String table) {
    return parts.getOrDefault(part, Map.of()).getOrDefault(key(table), List.of());
  }

  /** Names have no case; a trigger keeps the table's as it was written. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
