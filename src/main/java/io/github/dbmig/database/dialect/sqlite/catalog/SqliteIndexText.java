package io.github.dbmig.database.dialect.sqlite.catalog;

import java.util.ArrayList;
import java.util.List;

/** What only the text of a CREATE INDEX tells: expressions and the predicate. */
final class SqliteIndexText {
  private SqliteIndexText() {}

  /** The parts of the key as they were written, direction and collation included. */
  static List<String> parts(SqliteTokens tokens) {
    toKey(tokens);
    tokens.next();
    List<String> parts = new ArrayList<>();
    do {
      int start = tokens.mark();
      while (!tokens.peek().equals(",") && !tokens.peek().equals(")") && !tokens.done()) {
        if (tokens.peek().equals("(")) {
          tokens.skipParenthesis();
        } else {
          tokens.next();
        }
      }
      parts.add(tokens.between(start, tokens.mark()));
    } while (tokens.accept(","));
    return parts;
  }

  /** What follows WHERE; empty without one. */
  static String predicate(SqliteTokens tokens) {
    toKey(tokens);
    tokens.skipParenthesis();
    if (!tokens.accept("WHERE")) {
      return "";
    }
    int start = tokens.mark();
    while (!tokens.done()) {
      tokens.next();
    }
    return tokens.between(start, tokens.mark());
  }

  private static void toKey(SqliteTokens tokens) {
    while (!tokens.done() && !tokens.peek().equals("(")) {
      tokens.next();
    }
  }
}
