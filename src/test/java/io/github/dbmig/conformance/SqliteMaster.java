package io.github.dbmig.conformance;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code sqlite_master} and what the pragmas tell. Left out are white space, the case of words, how
 * a name is quoted, and the position of columns and constraints.
 */
final class SqliteMaster {
  private static final String OBJECTS =
      "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
          + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1, 2";

  private static final String TABLES =
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE"
          + " '\\' ORDER BY 1";

  private static final String COLUMNS =
      "SELECT name, upper(type), \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?)";

  private static final String FOREIGN_KEYS =
      "SELECT group_concat(\"from\" || '>' || coalesce(\"to\", '')), \"table\", on_update,"
          + " on_delete, match FROM (SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq)"
          + " GROUP BY id";

  private static final String INDEXES =
      "SELECT CASE l.origin WHEN 'c' THEN l.name ELSE '' END, l.\"unique\", l.origin, l.partial,"
          + " group_concat(coalesce(x.name, '?') || ' ' || x.\"desc\" || ' ' || x.coll)"
          + " FROM pragma_index_list(?) l, pragma_index_xinfo(l.name) x WHERE x.key = 1 GROUP BY l.seq";

  private final Session session;
  private final Dump.Builder dump = new Dump.Builder();

  SqliteMaster(Session session) {
    this.session = session;
  }

  Dump dump() {
    session.query(OBJECTS, this::object);
    session.query(TABLES, row -> row.text(1)).forEach(this::pragmas);
    return dump.build();
  }

  private String object(Row row) {
    String name = row.text(1) + " " + row.text(2) + " on " + row.text(3);
    SqliteWords words = SqliteWords.of(row.text(4));
    dump.add(name, row.text(1).equals("table") ? words.elements() : List.of(words.text()));
    return name;
  }

  private void pragmas(String table) {
    List<String> lines = new ArrayList<>();
    lines.addAll(sorted("column ", COLUMNS, table));
    lines.addAll(sorted("foreign key ", FOREIGN_KEYS, table));
    lines.addAll(sorted("index ", INDEXES, table));
    dump.add("pragmas of " + table, lines);
  }

  private List<String> sorted(String kind, String query, String table) {
    List<String> lines = new ArrayList<>(session.query(query, row -> kind + values(row), table));
    Collections.sort(lines);
    return lines;
  }

  private static String values(Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.width(); i++) {
      values.add(row.isNull(i) ? "NULL" : row.text(i));
    }
    return String.join(" | ", values);
  }
}
