package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens of one statement without its comments, with a place among them. */
final class SqliteTokens {
  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  SqliteTokens(String sql, Lexicon lexicon) {
    this.sql = sql;
    Lexer lexer = new Lexer(sql, lexicon);
    while (lexer.hasNext()) {
      Token token = lexer.next();
      if (!token.silent()) {
        tokens.add(token);
      }
    }
  }

  boolean done() {
    return at >= tokens.size();
  }

  /** The token here in capitals where it is a word, as written otherwise; empty at the end. */
  String peek() {
    if (done()) {
      return "";
    }
    Token token = tokens.get(at);
    String text = token.text(sql);
    return token.kind() == Token.Kind.WORD ? text.toUpperCase(Locale.ROOT) : text;
  }

  String next() {
    String text = peek();
    at++;
    return text;
  }

  boolean accept(String... words) {
    int start = at;
    for (String word : words) {
      if (!next().equals(word)) {
        at = start;
        return false;
      }
    }
    return true;
  }

  /** A name, without its quotes. */
  String name() {
    Token token = tokens.get(at++);
    String text = token.text(sql);
    char first = text.charAt(0);
    if (first == '[') {
      return text.substring(1, text.length() - 1);
    }
    if (first == '"' || first == '`' || first == '\'') {
      String mark = String.valueOf(first);
      return text.substring(1, text.length() - 1).replace(mark + mark, mark);
    }
    return text;
  }

  /** The text between the parenthesis here and the one that closes it. */
  String parenthesis() {
    int start = tokens.get(at).end();
    int end = skipParenthesis();
    return sql.substring(start, end).strip();
  }

  /** Steps over a parenthesis; gives the offset of the one that closes it. */
  int skipParenthesis() {
    int depth = 0;
    do {
      String text = peek();
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      at++;
    } while (depth > 0 && !done());
    return tokens.get(at - 1).start();
  }

  /** The names in the parenthesis here. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    at++;
    names.add(name());
    while (accept(",")) {
      names.add(name());
    }
    if (!accept(")")) {
      names.add("");
    }
    return names;
  }

  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  /** The source from one token to before another. */
  String between(int from, int to) {
    return from >= to ? "" : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
