package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one catalog query over all tables. Source: sqlite.org/pragma.html#pragfunc. */
final class SqliteCatalog {
  private static final String QUERY =
      """
      SELECT 'object' AS part, m.type AS a, m.name AS b, m.tbl_name AS c, m.sql AS d,
             NULL AS e, NULL AS f, NULL AS g, NULL AS h, m.rowid AS n, 0 AS o
        FROM sqlite_master m
      UNION ALL
      SELECT 'table', l.name, l.type, l.wr, l.strict, NULL, NULL, NULL, NULL, 0, 0
        FROM pragma_table_list l WHERE l.schema = 'main'
      UNION ALL
      SELECT 'column', m.name, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden, NULL,
             m.rowid, x.cid
        FROM sqlite_master m, pragma_table_xinfo(m.name) x WHERE m.type = 'table'
      UNION ALL
      SELECT 'index', m.name, i.name, i."unique", i.origin, i.partial, k.name, k."desc", k.coll,
             m.rowid * 1000 + i.seq, k.seqno
        FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) k
       WHERE m.type = 'table' AND k."key" = 1
      UNION ALL
      SELECT 'foreign', m.name, f.id, f."table", f."from", f."to", f.on_update, f.on_delete,
             f."match", m.rowid * 1000 + f.id, f.seq
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
      ORDER BY 1, 10, 11
      """;

  private final Map<String, List<String[]>> parts = new LinkedHashMap<>();

  private SqliteCatalog() {}

  static SqliteCatalog read(Session session) {
    SqliteCatalog catalog = new SqliteCatalog();
    session
        .query(QUERY, SqliteCatalog::cells)
        .forEach(row -> catalog.parts.computeIfAbsent(row[0], any -> new ArrayList<>()).add(row));
    return catalog;
  }

  private static String[] cells(Row row) {
    String[] cells = new String[9];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.text(i + 1);
    }
    return cells;
  }

  List<String[]> objects() {
    return parts.getOrDefault("object", List.of());
  }

  List<String[]> tables() {
    return parts.getOrDefault("table", List.of());
  }

  /** The rows of one part, gathered by the table they belong to. */
  Map<String, List<String[]>> byTable(String part) {
    Map<String, List<String[]>> tables = new LinkedHashMap<>();
    for (String[] row : parts.getOrDefault(part, List.of())) {
      tables.computeIfAbsent(row[1], any -> new ArrayList<>()).add(row);
    }
    return tables;
  }
}
