package io.github.dbmig.model.sql;

/** Where the quoted parts of SQL end: offsets after the closing mark, or -1 where there is none. */
final class Quotes {
  private final CharSequence source;

  Quotes(CharSequence source) {
    this.source = source;
  }

  /** The end of what {@code quote} opened before {@code from}; a doubled quote stands for one. */
  int close(int from, char quote, boolean backslashEscapes) {
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\' && backslashEscapes) {
        i++;
      } else if (c == quote) {
        if (at(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return -1;
  }

  /**
   * The end of a PostgreSQL {@code E'…'} string: a further part on a later line, with only white
   * space and line comments between, has the same escapes. Source: {@code quotecontinue} in
   * PostgreSQL's scan.l.
   */
  int closeEscaped(int from) {
    int end = close(from, '\'', true);
    while (end >= 0) {
      int next = continuation(end);
      if (next < 0) {
        return end;
      }
      end = close(next, '\'', true);
    }
    return -1;
  }

  private int continuation(int from) {
    boolean newLine = false;
    int i = from;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '-' && at(i + 1) == '-') {
        i = lineEnd(i, true);
      } else if (Lexer.isSpace(c)) {
        newLine |= c == '\n' || c == '\r';
        i++;
      } else {
        return newLine && c == '\'' ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** The end of the {@code $tag$} that starts at {@code from}, or -1 if none does. */
  int dollarTag(int from) {
    int i = from + 1;
    if (at(i) >= '0' && at(i) <= '9') {
      return -1;
    }
    while (Lexer.isWordPart(at(i)) && at(i) != '$') {
      i++;
    }
    return at(i) == '$' ? i + 1 : -1;
  }

  int find(String mark, int from) {
    int last = source.length() - mark.length();
    for (int i = from; i <= last; i++) {
      if (startsWith(mark, i)) {
        return i + mark.length();
      }
    }
    return -1;
  }

  boolean startsWith(String mark, int from) {
    if (from + mark.length() > source.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (source.charAt(from + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The end of the block comment that starts at {@code from}. */
  int closeComment(int from, boolean nested) {
    int depth = 1;
    int i = from + 2;
    while (i + 1 < source.length()) {
      if (source.charAt(i) == '*' && source.charAt(i + 1) == '/') {
        i += 2;
        if (--depth == 0) {
          return i;
        }
      } else if (nested && source.charAt(i) == '/' && source.charAt(i + 1) == '*') {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return -1;
  }

  /** The end of the line; only PostgreSQL takes a lone carriage return for one (scan.l). */
  int lineEnd(int from, boolean carriageReturnToo) {
    int i = from;
    while (i < source.length() && source.charAt(i) != '\n') {
      if (carriageReturnToo && source.charAt(i) == '\r') {
        return i;
      }
      i++;
    }
    return i > from && i < source.length() && source.charAt(i - 1) == '\r' ? i - 1 : i;
  }

  /** The character there, or NUL beyond the end. */
  char at(int index) {
    return index < source.length() ? source.charAt(index) : '\0';
  }
}
