package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.model.sql.Lexer;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.Lexicon.Feature;
import io.github.dbmig.model.sql.Lexicon.Folding;
import io.github.dbmig.model.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of one statement without its comments, with a place among them. */
final class SqliteTokens {
  /** A stored text is one statement: no client has commands in it. */
  static final Lexicon STORED =
      new Lexicon(
          Set.of(Feature.BACKTICKS, Feature.BRACKETS, Feature.CASELESS_NAMES),
          Folding.KEEP,
          List.of());

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  SqliteTokens(String sql) {
    this.sql = sql;
    Lexer lexer = new Lexer(sql, STORED);
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

  /** True for what may name something: a word, a quoted name or a string. */
  boolean isName() {
    if (done()) {
      return false;
    }
    Token.Kind kind = tokens.get(at).kind();
    return kind == Token.Kind.WORD || kind == Token.Kind.NAME || kind == Token.Kind.STRING;
  }

  /** A name, without its quotes. */
  String name() {
    return done() ? "" : SqliteNames.unquoted(tokens.get(at++).text(sql));
  }

  /** The tokens inside the parenthesis here, in one spelling. */
  String parenthesis() {
    int start = at + 1;
    skipParenthesis();
    return between(start, at - 1);
  }

  void skipParenthesis() {
    int depth = 0;
    do {
      String text = peek();
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      at++;
    } while (depth > 0 && !done());
  }

  /** Steps over the parts of a number or a blob, which the lexer takes for several tokens. */
  void skipLiteral() {
    boolean exponent;
    do {
      exponent = !done() && at > 0 && continues() && tokens.get(at).kind() == Token.Kind.SYMBOL;
      at++;
    } while (!done() && (exponent || continues()));
  }

  private boolean continues() {
    Token before = tokens.get(at - 1);
    Token here = tokens.get(at);
    return before.end() == here.start()
        && SqliteSpelling.oneLiteral(before.text(sql), here.text(sql));
  }

  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  /** The tokens from one place to before another, in one spelling. */
  String between(int from, int to) {
    return from >= to ? "" : SqliteSpelling.of(sql, tokens.subList(from, to));
  }

  /** The rest of the statement, in one spelling. */
  String rest() {
    int start = at;
    at = tokens.size();
    return between(Math.min(start, at), at);
  }
}
