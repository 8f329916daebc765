package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.model.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One spelling for an expression: the same tokens give the same text, whatever white space and
 * comments stood between them. No token is changed, since {@code "x"} may be a name or a string.
 */
final class SqliteSpelling {
  private static final Set<String> OPERATORS =
      Set.of("<=", ">=", "<>", "!=", "==", "||", "<<", ">>", "->");

  /** Words before a parenthesis that call nothing, and before a sign that is the number's own. */
  private static final Set<String> WORDS =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "IN",
          "AS",
          "IS",
          "LIKE",
          "GLOB",
          "BETWEEN",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "EXISTS",
          "SELECT",
          "FROM",
          "WHERE",
          "BY",
          "ON",
          "USING",
          "VALUES",
          "CHECK",
          "RETURN",
          "LIMIT",
          "OVER",
          "FILTER",
          "HAVING",
          "UNION",
          "ALL",
          "REGEXP",
          "MATCH",
          "DEFAULT",
          "COLLATE",
          "ESCAPE",
          "DISTINCT",
          "KEY",
          "UNIQUE");

  private final String sql;
  private final List<Token> tokens;
  private final StringBuilder text = new StringBuilder();

  private SqliteSpelling(String sql, List<Token> tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  static String of(String sql, List<Token> tokens) {
    SqliteSpelling spelling = new SqliteSpelling(sql, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && spelling.spaced(i)) {
        spelling.text.append(' ');
      }
      spelling.text.append(spelling.token(i));
    }
    return spelling.text.toString();
  }

  private String token(int i) {
    return tokens.get(i).text(sql);
  }

  private boolean spaced(int i) {
    String before = token(i - 1);
    String here = token(i);
    boolean adjacent = tokens.get(i - 1).end() == tokens.get(i).start();
    if (adjacent && (oneLiteral(before, here) || OPERATORS.contains(before + here))) {
      return false;
    }
    if (before.equals("(") || before.equals(".") || Set.of(")", ",", ".", ";").contains(here)) {
      return false;
    }
    boolean comment = before.equals("-") && here.equals("-");
    return comment || (here.equals("(") ? !calls(i - 1) : !sign(i - 1));
  }

  /** {@code 1.5}, {@code 1e-5} and {@code x'00'} are several tokens to the lexer. */
  static boolean oneLiteral(String before, String here) {
    boolean number = Character.isDigit(before.charAt(0));
    boolean exponent = number && before.matches("(?i)(?!0x)\\d+e");
    boolean point = before.equals(".") && Character.isDigit(here.charAt(0));
    boolean blob = before.equalsIgnoreCase("x") && here.charAt(0) == '\'';
    boolean signs = here.equals("-") || here.equals("+");
    return number && here.equals(".") || point || exponent && signs || blob;
  }

  private boolean calls(int i) {
    Token.Kind kind = tokens.get(i).kind();
    return kind == Token.Kind.NAME
        || kind == Token.Kind.WORD && !WORDS.contains(token(i).toUpperCase(Locale.ROOT));
  }

  /** Whether the token is a sign before its operand, or that of an exponent. */
  private boolean sign(int i) {
    if (!Set.of("-", "+", "~").contains(token(i))) {
      return false;
    }
    if (i == 0 || exponent(i)) {
      return true;
    }
    Token before = tokens.get(i - 1);
    String text = before.text(sql);
    return before.kind() == Token.Kind.WORD
        ? WORDS.contains(text.toUpperCase(Locale.ROOT))
        : before.kind() == Token.Kind.SYMBOL && !text.equals(")");
  }

  private boolean exponent(int i) {
    return tokens.get(i - 1).end() == tokens.get(i).start() && oneLiteral(token(i - 1), token(i));
  }
}
