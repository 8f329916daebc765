package io.github.dbmig.database.dialect.sqlite.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a CREATE TABLE strictly: whatever it does not know is listed. */
final class TableParser {
  private static final Set<String> TABLE_CONSTRAINTS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
  private static final Set<String> COLUMN_CONSTRAINTS =
      Set.of(
          "CONSTRAINT",
          "PRIMARY",
          "NOT",
          "NULL",
          "UNIQUE",
          "CHECK",
          "DEFAULT",
          "COLLATE",
          "REFERENCES",
          "GENERATED",
          "AS");

  /**
   * SQLite itself keeps these without their case. Source: sqlite.org/datatype3.html, sqliteInt.h.
   */
  private static final Set<String> STANDARD_TYPES =
      Set.of("ANY", "BLOB", "INT", "INTEGER", "REAL", "TEXT");

  private final SqliteTokens tokens;
  private final List<String> unknown = new ArrayList<>();
  private final ClauseParser clauses;

  TableParser(SqliteTokens tokens) {
    this.tokens = tokens;
    this.clauses = new ClauseParser(tokens, unknown);
  }

  TableText table() {
    while (!tokens.done() && !tokens.peek().equals("(")) {
      tokens.next();
    }
    tokens.next();
    List<ColumnText> columns = new ArrayList<>();
    while (!tokens.done() && !TABLE_CONSTRAINTS.contains(tokens.peek())) {
      columns.add(column());
      if (!tokens.accept(",")) {
        break;
      }
    }
    List<Clause> constraints = constraints();
    if (!tokens.accept(")")) {
      unknown.add("near " + tokens.peek());
    }
    return new TableText(columns, named(columns, constraints), options(), unknown);
  }

  /** The comma between two constraints may be missing. */
  private List<Clause> constraints() {
    List<Clause> constraints = new ArrayList<>();
    while (TABLE_CONSTRAINTS.contains(tokens.peek())) {
      clauses.ofTable().ifPresent(constraints::add);
      tokens.accept(",");
    }
    return constraints;
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    while (!tokens.done()) {
      if (tokens.accept("WITHOUT", "ROWID")) {
        options.add("without rowid");
      } else if (tokens.accept("STRICT")) {
        options.add("strict");
      } else if (!tokens.accept(",")) {
        unknown.add(tokens.next());
      }
    }
    return options;
  }

  private ColumnText column() {
    String name = tokens.name();
    int start = tokens.mark();
    while (!COLUMN_CONSTRAINTS.contains(tokens.peek()) && !end()) {
      if (tokens.peek().equals("(")) {
        tokens.skipParenthesis();
      } else {
        tokens.next();
      }
    }
    String type = tokens.between(start, tokens.mark());
    String upper = type.toUpperCase(Locale.ROOT);
    List<Clause> own = new ArrayList<>();
    while (!end()) {
      clauses.ofColumn(name).ifPresent(own::add);
    }
    return new ColumnText(name, STANDARD_TYPES.contains(upper) ? upper : type, own);
  }

  private boolean end() {
    return tokens.done() || tokens.peek().equals(",") || tokens.peek().equals(")");
  }

  /** The columns of keys in the case that they have where they are defined. */
  private static List<Clause> named(List<ColumnText> columns, List<Clause> constraints) {
    Map<String, String> names = new HashMap<>();
    columns.forEach(column -> names.put(lower(column.name()), column.name()));
    return constraints.stream()
        .map(
            clause ->
                clause.over(
                    clause.columns().stream()
                        .map(name -> names.getOrDefault(lower(name), name))
                        .toList()))
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
