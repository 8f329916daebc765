package io.github.dbmig.conformance;

import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code SHOW CREATE} of everything in a MySQL or MariaDB database. Left out are the position of
 * columns and keys, the next AUTO_INCREMENT value, and the name of the database.
 */
final class ShowCreate {
  private static final String OWN = " WHERE %s_SCHEMA = DATABASE() %s ORDER BY 1";

  private final Session session;
  private final String database;
  private final Dump.Builder dump = new Dump.Builder();

  ShowCreate(Session session) {
    this.session = session;
    this.database = session.url().database();
  }

  Dump dump() {
    session
        .query(
            query("TABLE_NAME, TABLE_TYPE", "TABLE", ""), row -> row.text(1) + "\n" + row.text(2))
        .forEach(this::table);
    show("TRIGGER", query("TRIGGER_NAME", "TRIGGER", ""), List.of(2, 3, 4, 5, 6));
    show("FUNCTION", query("ROUTINE_NAME", "ROUTINE", "AND ROUTINE_TYPE = 'FUNCTION'"), ROUTINE);
    show("PROCEDURE", query("ROUTINE_NAME", "ROUTINE", "AND ROUTINE_TYPE = 'PROCEDURE'"), ROUTINE);
    show("EVENT", query("EVENT_NAME", "EVENT", ""), List.of(2, 3, 4, 5, 6, 7));
    order();
    return dump.build();
  }

  private static final List<Integer> ROUTINE = List.of(2, 3, 4, 5, 6);

  private static String query(String columns, String kind, String more) {
    return "SELECT "
        + columns
        + " FROM information_schema."
        + kind
        + "S"
        + OWN.formatted(kind, more);
  }

  private void table(String nameAndType) {
    String name = nameAndType.substring(0, nameAndType.indexOf('\n'));
    String type = nameAndType.substring(nameAndType.indexOf('\n') + 1);
    switch (type) {
      case "VIEW" -> show("VIEW", name, List.of(2, 3, 4));
      case "SEQUENCE" -> show("SEQUENCE", name, List.of(2));
      default -> dump.add("TABLE " + name, elements(create("TABLE", name, List.of(2)).get(0)));
    }
  }

  private static List<String> elements(String create) {
    List<String> lines = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String line : create.lines().toList()) {
      if (line.startsWith("  ") && rest.isEmpty()) {
        lines.add(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
      } else if (!line.startsWith("CREATE TABLE ")) {
        rest.add(line.replaceFirst("^(\\).*) AUTO_INCREMENT=\\d+", "$1"));
      }
    }
    Collections.sort(lines);
    lines.addAll(rest);
    return lines;
  }

  private void show(String kind, String query, List<Integer> columns) {
    if (query.startsWith("SELECT ")) {
      session.query(query, row -> row.text(1)).forEach(name -> add(kind, name, columns));
    } else {
      add(kind, query, columns);
    }
  }

  private void add(String kind, String name, List<Integer> columns) {
    List<String> lines = new ArrayList<>();
    create(kind, name, columns).forEach(text -> text.lines().forEach(lines::add));
    dump.add(kind + " " + name, lines);
  }

  private List<String> create(String kind, String name, List<Integer> columns) {
    String sql = "SHOW CREATE " + kind + " `" + name.replace("`", "``") + "`";
    return session.query(sql, row -> columns(row, columns)).get(0);
  }

  private List<String> columns(Row row, List<Integer> columns) {
    return columns.stream()
        .filter(column -> column <= row.width())
        .map(column -> row.isNull(column) ? "NULL" : row.text(column))
        .map(text -> text.replace("`" + database + "`.", ""))
        .toList();
  }

  /** In which order the triggers of one event fire. */
  private void order() {
    List<String> order =
        session.query(
            "SELECT EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER,"
                + " TRIGGER_NAME FROM information_schema.TRIGGERS"
                + OWN.formatted("TRIGGER", "")
                + ", 2, 3, 4",
            row ->
                String.join(" ", row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)));
    dump.add("order of triggers", order);
  }
}
