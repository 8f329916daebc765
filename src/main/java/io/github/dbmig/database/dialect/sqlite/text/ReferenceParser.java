package io.github.dbmig.database.dialect.sqlite.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what follows REFERENCES. Grammar: sqlite.org/syntax/foreign-key-clause.html. */
final class ReferenceParser {
  private final SqliteTokens tokens;
  private final List<String> unknown;
  private final Map<String, String> actions = new LinkedHashMap<>();
  private final StringBuilder sql = new StringBuilder("REFERENCES ");

  ReferenceParser(SqliteTokens tokens, List<String> unknown) {
    this.tokens = tokens;
    this.unknown = unknown;
  }

  /** The clause in one spelling, after {@link #reference}. */
  String sql() {
    return sql.toString();
  }

  Reference reference() {
    String table = tokens.name();
    sql.append(SqliteNames.quoted(table));
    List<String> columns = new ArrayList<>();
    if (tokens.accept("(")) {
      do {
        columns.add(tokens.name());
      } while (tokens.accept(","));
      if (!tokens.accept(")")) {
        unknown.add("near " + tokens.peek());
      }
      sql.append(' ').append(SqliteNames.quoted(columns));
    }
    while (action() || deferrable()) {
      continue;
    }
    return new Reference(table, columns, actions);
  }

  private boolean action() {
    if (tokens.accept("MATCH")) {
      return put("match", tokens.name());
    } else if (tokens.accept("ON", "DELETE")) {
      return put("on delete", reaction());
    }
    return tokens.accept("ON", "UPDATE") && put("on update", reaction());
  }

  private String reaction() {
    String first = tokens.next();
    return first.equals("SET") || first.equals("NO") ? first + " " + tokens.next() : first;
  }

  private boolean deferrable() {
    String not = "";
    if (tokens.accept("NOT", "DEFERRABLE")) {
      not = "not ";
    } else if (!tokens.accept("DEFERRABLE")) {
      return false;
    }
    String initially = tokens.accept("INITIALLY") ? " initially " + tokens.next() : "";
    return put("deferrable", not + "deferrable" + initially);
  }

  private boolean put(String action, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (actions.put(action, lower) != null) {
      unknown.add(action + " twice");
    }
    String keyword = action.equals("deferrable") ? "" : action.toUpperCase(Locale.ROOT) + " ";
    sql.append(' ').append(keyword).append(lower.toUpperCase(Locale.ROOT));
    return true;
  }
}
