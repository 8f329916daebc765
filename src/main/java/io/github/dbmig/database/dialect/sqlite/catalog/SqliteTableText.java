package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.model.schema.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What only the text of a CREATE TABLE tells: checks, collations, generated expressions,
 * AUTOINCREMENT, names of constraints. Reads strictly: whatever it does not know is listed, so that
 * the table is never copied without it. Grammar: sqlite.org/lang_createtable.html.
 */
final class SqliteTableText {
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

  private final SqliteTokens tokens;
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, String> collations = new HashMap<>();
  private final Map<String, String> generated = new HashMap<>();
  private final Map<List<String>, String> deferred = new HashMap<>();
  private final Map<List<String>, String> keyNames = new HashMap<>();
  private final Map<List<String>, String> foreignNames = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private boolean autoincrement;

  private SqliteTableText(SqliteTokens tokens) {
    this.tokens = tokens;
  }

  static SqliteTableText parse(SqliteTokens tokens) {
    SqliteTableText text = new SqliteTableText(tokens);
    text.table();
    return text;
  }

  List<Check> checks() {
    return checks;
  }

  String collation(String column) {
    return collations.getOrDefault(lower(column), "");
  }

  String generated(String column) {
    return generated.getOrDefault(lower(column), "");
  }

  /** {@code DEFERRABLE INITIALLY DEFERRED} and the like of the key over these columns. */
  String deferred(List<String> columns) {
    return deferred.getOrDefault(lower(columns), "");
  }

  String keyName(List<String> columns) {
    return keyNames.getOrDefault(lower(columns), "");
  }

  String foreignName(List<String> columns) {
    return foreignNames.getOrDefault(lower(columns), "");
  }

  boolean autoincrement() {
    return autoincrement;
  }

  List<String> unknown() {
    return unknown;
  }

  private void table() {
    while (!tokens.done() && !tokens.peek().equals("(")) {
      tokens.next();
    }
    tokens.next();
    do {
      if (TABLE_CONSTRAINTS.contains(tokens.peek())) {
        tableConstraint();
      } else {
        column();
      }
    } while (tokens.accept(","));
    if (!tokens.accept(")")) {
      unknown.add(tokens.peek());
    }
    options();
  }

  private void options() {
    while (!tokens.done()) {
      if (!tokens.accept("WITHOUT", "ROWID") && !tokens.accept("STRICT") && !tokens.accept(",")) {
        unknown.add(tokens.next());
      }
    }
  }

  private void column() {
    String name = tokens.name();
    while (!COLUMN_CONSTRAINTS.contains(tokens.peek()) && !end()) {
      if (tokens.peek().equals("(")) {
        tokens.skipParenthesis();
      } else {
        tokens.next();
      }
    }
    while (!end()) {
      columnConstraint(name, tokens.accept("CONSTRAINT") ? tokens.name() : "");
    }
  }

  private boolean end() {
    return tokens.done() || tokens.peek().equals(",") || tokens.peek().equals(")");
  }

  private void columnConstraint(String column, String name) {
    List<String> self = List.of(column);
    switch (tokens.next()) {
      case "PRIMARY" -> primary(self, name);
      case "NOT" -> named(name, tokens.accept("NULL"), "NOT");
      case "NULL" -> conflict();
      case "UNIQUE" -> {
        keyNames.put(lower(self), name);
        conflict();
      }
      case "CHECK" -> check(name);
      case "DEFAULT" -> defaultValue();
      case "COLLATE" -> collations.put(lower(column), tokens.name());
      case "REFERENCES" -> references(self, name);
      case "GENERATED" -> {
        tokens.accept("ALWAYS");
        tokens.accept("AS");
        expression(column);
      }
      case "AS" -> expression(column);
      default -> unknown.add("near " + tokens.peek());
    }
  }

  private void named(String name, boolean known, String what) {
    if (!known || !name.isEmpty()) {
      unknown.add("constraint " + name + " " + what);
    }
    conflict();
  }

  private void primary(List<String> self, String name) {
    tokens.accept("KEY");
    tokens.accept("ASC");
    if (tokens.accept("DESC")) {
      unknown.add("primary key descending");
    }
    keyNames.put(lower(self), name);
    conflict();
    if (tokens.accept("AUTOINCREMENT")) {
      autoincrement = true;
    }
  }

  private void conflict() {
    if (tokens.accept("ON", "CONFLICT")) {
      unknown.add("on conflict " + tokens.next().toLowerCase(Locale.ROOT));
    }
  }

  private void check(String name) {
    checks.add(new Check(name, tokens.parenthesis(), true));
    conflict();
  }

  /** The value itself is asked of the server. */
  private void defaultValue() {
    if (tokens.peek().equals("(")) {
      tokens.skipParenthesis();
      return;
    }
    if (tokens.peek().equals("-") || tokens.peek().equals("+")) {
      tokens.next();
    }
    tokens.next();
  }

  private void expression(String column) {
    generated.put(lower(column), tokens.parenthesis());
    if (!tokens.accept("STORED")) {
      tokens.accept("VIRTUAL");
    }
  }

  private void references(List<String> columns, String name) {
    foreignNames.put(lower(columns), name);
    tokens.name();
    if (tokens.peek().equals("(")) {
      tokens.skipParenthesis();
    }
    int from = tokens.mark();
    while (tokens.peek().equals("ON") || tokens.peek().equals("MATCH")) {
      if (tokens.accept("MATCH")) {
        tokens.next();
      } else {
        tokens.next();
        tokens.next();
        if (!tokens.accept("NO", "ACTION")
            && !tokens.accept("SET", "NULL")
            && !tokens.accept("SET", "DEFAULT")) {
          tokens.next();
        }
      }
      from = tokens.mark();
    }
    if (!tokens.accept("NOT", "DEFERRABLE") && !tokens.accept("DEFERRABLE")) {
      return;
    }
    if (tokens.accept("INITIALLY")) {
      tokens.next();
    }
    deferred.put(lower(columns), tokens.between(from, tokens.mark()).toLowerCase(Locale.ROOT));
  }

  private void tableConstraint() {
    String name = tokens.accept("CONSTRAINT") ? tokens.name() : "";
    switch (tokens.next()) {
      case "PRIMARY" -> {
        tokens.accept("KEY");
        keyColumns(name);
      }
      case "UNIQUE" -> keyColumns(name);
      case "CHECK" -> check(name);
      case "FOREIGN" -> {
        tokens.accept("KEY");
        List<String> columns = tokens.names();
        if (tokens.accept("REFERENCES")) {
          references(columns, name);
        }
      }
      default -> unknown.add("near " + tokens.peek());
    }
  }

  private void keyColumns(String name) {
    int start = tokens.mark();
    List<String> columns = tokens.names();
    if (columns.contains("")) {
      tokens.back(start);
      String text = tokens.parenthesis();
      if (text.toUpperCase(Locale.ROOT).endsWith(" AUTOINCREMENT")) {
        autoincrement = true;
      } else {
        unknown.add("key (" + text + ")");
      }
    } else {
      keyNames.put(lower(columns), name);
    }
    conflict();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(SqliteTableText::lower).toList();
  }
}
