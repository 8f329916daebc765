package io.github.dbmig.tool.source.python;

import io.github.dbmig.tool.source.python.PyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits Python into logical lines of words. Never fails: odd characters become operators. */
final class PyLines {
  private static final List<String> LONG =
      List.of("**=", "//=", "->", ":=", "==", "!=", "**", "//");

  private final String text;
  private final List<PyLine> lines = new ArrayList<>();
  private List<PyToken> line = new ArrayList<>();
  private int at;
  private int depth;
  private int indent;

  private PyLines(String text) {
    this.text = text;
  }

  static List<PyLine> of(String text) {
    PyLines reader = new PyLines(text);
    while (reader.at < text.length()) {
      reader.next();
    }
    reader.endLine();
    return List.copyOf(reader.lines);
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      at++;
      newLine();
    } else if (c == '\\' && at + 1 < text.length() && "\r\n".indexOf(text.charAt(at + 1)) >= 0) {
      at += text.startsWith("\\\r\n", at) ? 3 : 2;
    } else if (Character.isWhitespace(c)) {
      at++;
      indent += line.isEmpty() && depth == 0 ? 1 : 0;
    } else if (c == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else {
      word(c);
    }
  }

  private void newLine() {
    if (depth == 0) {
      endLine();
    }
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(new PyLine(indent, line));
      line = new ArrayList<>();
    }
    indent = 0;
  }

  private void word(char c) {
    int quote = stringStart();
    if (quote >= 0) {
      string(quote);
    } else if (Character.isJavaIdentifierStart(c)) {
      add(Kind.NAME, run());
    } else if (Character.isDigit(c)) {
      add(Kind.NUMBER, run());
    } else {
      operator();
    }
  }

  private void add(Kind kind, String value) {
    line.add(new PyToken(kind, value, ""));
  }

  private String run() {
    int start = at++;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at))
            || Character.isDigit(text.charAt(start)) && text.charAt(at) == '.')) {
      at++;
    }
    return text.substring(start, at);
  }

  private void operator() {
    for (String mark : LONG) {
      if (text.startsWith(mark, at)) {
        at += mark.length();
        add(Kind.OPERATOR, mark);
        return;
      }
    }
    char c = text.charAt(at++);
    depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
    add(Kind.OPERATOR, String.valueOf(c));
  }

  /** Where the quote of a string is that begins here, maybe behind a prefix; else -1. */
  private int stringStart() {
    int quote = at;
    while (quote < text.length() && quote - at < 3 && "rRbBuUfF".indexOf(text.charAt(quote)) >= 0) {
      quote++;
    }
    boolean isQuote = quote < text.length() && "'\"".indexOf(text.charAt(quote)) >= 0;
    return isQuote ? quote : -1;
  }

  private void string(int quote) {
    String prefix = text.substring(at, quote).toLowerCase(Locale.ROOT);
    char mark = text.charAt(quote);
    String triple = String.valueOf(mark).repeat(3);
    boolean isTriple = text.startsWith(triple, quote);
    String end = isTriple ? triple : String.valueOf(mark);
    StringBuilder value = new StringBuilder();
    at = quote + end.length();
    while (at < text.length()
        && !text.startsWith(end, at)
        && (isTriple || text.charAt(at) != '\n')) {
      character(prefix.contains("r"), value);
    }
    at = Math.min(at + end.length(), text.length());
    line.add(new PyToken(Kind.STRING, value.toString(), prefix));
  }

  private void character(boolean raw, StringBuilder value) {
    char c = text.charAt(at++);
    if (c != '\\' || at >= text.length()) {
      value.append(c);
      return;
    }
    char escaped = text.charAt(at++);
    if (raw) {
      value.append(c).append(escaped);
      return;
    }
    switch (escaped) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case '\n' -> value.append("");
      case '\\', '\'', '"' -> value.append(escaped);
      default -> value.append(c).append(escaped);
    }
  }
}
