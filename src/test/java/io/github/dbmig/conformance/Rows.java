package io.github.dbmig.conformance;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a database with their rows: made by type, and looked for again after a change. */
final class Rows {
  private static final int ROWS = 3;

  /** Children are filled after their parents, at the latest after so many rounds. */
  private static final int ROUNDS = 4;

  private final Session session;
  private final RowSql sql;

  Rows(Session session, RowSql sql) {
    this.session = session;
    this.sql = sql;
  }

  /**
   * A column as its engine names it.
   *
   * @param table qualified and quoted
   * @param name quoted
   * @param computed the engine fills it
   * @param hint what a value needs beside the type, as an enum's labels
   */
  record Column(String table, String name, String type, boolean computed, String hint) {}

  /** Fills what can be filled: a row that a check or a foreign key refuses is left out. */
  void seed() {
    Map<String, List<Column>> open = new LinkedHashMap<>(tables());
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      open.values().removeIf(this::filled);
    }
  }

  private boolean filled(List<Column> table) {
    int made = 0;
    for (int family = 0; family < RowSql.FAMILIES && made == 0; family++) {
      for (int row = 1; row <= ROWS; row++) {
        made += tryTo(insert(table, row, family)) ? 1 : 0;
      }
    }
    return made > 0;
  }

  private String insert(List<Column> table, int row, int family) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Column column : table) {
      if (!column.computed()) {
        names.add(column.name());
        values.add(sql.value(column, row, family));
      }
    }
    return "INSERT INTO "
        + table.get(0).table()
        + " ("
        + String.join(", ", names)
        + ") "
        + sql.overriding()
        + "VALUES ("
        + String.join(", ", values)
        + ")";
  }

  private boolean tryTo(String statement) {
    try {
      session.execute(statement);
      return true;
    } catch (DatabaseException refused) {
      return false;
    }
  }

  Map<String, List<Column>> tables() {
    Map<String, List<Column>> tables = new TreeMap<>();
    for (Column column : session.query(sql.columns(), Rows::column)) {
      tables.computeIfAbsent(column.table(), any -> new ArrayList<>()).add(column);
    }
    return tables;
  }

  private static Column column(Row row) {
    return new Column(
        row.text(1),
        row.text(2),
        row.text(3),
        row.number(4) != 0,
        row.isNull(5) ? "" : row.text(5));
  }

  /** The values of some columns as text, one line a row, sorted. */
  List<String> values(String table, List<Column> columns) {
    String list =
        columns.isEmpty() ? "1" : String.join(", ", columns.stream().map(sql::text).toList());
    List<String> lines =
        new ArrayList<>(
            session.query("SELECT " + list + " FROM " + sql.only() + table, Rows::line));
    Collections.sort(lines);
    return lines;
  }

  private static String line(Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.width(); i++) {
      values.add(row.isNull(i) ? "NULL" : row.text(i));
    }
    return String.join(" | ", values);
  }
}
