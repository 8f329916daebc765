package io.github.dbmig.model.sql;

import io.github.dbmig.model.sql.Lexicon.Feature;
import io.github.dbmig.model.sql.Token.Kind;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The tokens of a source, one at a time, in one pass over its characters.
 *
 * <p>White space is skipped, everything else is in exactly one token. An unclosed string, comment
 * or dollar quote, a client's own command, and a malformed {@code DELIMITER} are a {@code
 * MigrationException} that names the line and column.
 */
public final class Lexer implements Iterator<Token> {
  /**
   * The longest delimiter that the mysql client keeps. Source: {@code delimiter[16]} in mysql.cc.
   */
  private static final int DELIMITER_CHARACTERS = 15;

  private final CharSequence source;
  private final Lexicon lexicon;
  private final Quotes quotes;
  private String delimiter = ";";
  private int position;
  private int line = 1;
  private int lineStart;
  private boolean fresh = true;
  private Optional<Token> version = Optional.empty();

  public Lexer(CharSequence source, Lexicon lexicon) {
    this.source = source;
    this.lexicon = lexicon;
    this.quotes = new Quotes(source);
  }

  @Override
  public boolean hasNext() {
    skipSpace();
    if (position < source.length()) {
      return true;
    }
    if (version.isPresent()) {
      throw SqlErrors.unterminated(version.get(), "comment", "*/");
    }
    return false;
  }

  @Override
  public Token next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Token here = token(Kind.SYMBOL, position);
    Kind kind = scan(here);
    Token token = new Token(kind, here.start(), position, here.line(), here.column());
    countLines(token);
    if (kind == Kind.VERSION_OPEN) {
      version = Optional.of(token);
    } else if (kind == Kind.VERSION_CLOSE) {
      version = Optional.empty();
    }
    if (kind != Kind.COMMENT) {
      fresh = kind == Kind.TERMINATOR || kind == Kind.DELIMITER_COMMAND;
    }
    return token;
  }

  /** Forgets a changed delimiter and what was open: the next token begins a new script. */
  void restart() {
    delimiter = ";";
    fresh = true;
  }

  private Kind scan(Token here) {
    if (fresh && has(Feature.DELIMITER_COMMAND) && isWord("DELIMITER")) {
      return delimiterCommand(here);
    }
    if (atDelimiter()) {
      return take(Kind.TERMINATOR, position + delimiter.length());
    }
    char c = quotes.at(position);
    if (isLetter(c)) {
      return word(here, c);
    }
    return switch (c) {
      case '\'' -> string(here, position + 1, has(Feature.BACKSLASH_ESCAPES));
      case '"', '`', '[' -> name(here, c);
      case '-', '#', '/', '*' -> comment(here, c);
      case '$' -> dollar(here);
      case '\\', '.' -> clientCommand(here, c);
      default -> take(Kind.SYMBOL, position + 1);
    };
  }

  /** A delimiter of letters is a whole word. */
  private boolean atDelimiter() {
    int end = position + delimiter.length();
    return quotes.startsWith(delimiter, position)
        && !(isLetter(delimiter.charAt(0)) && isWordPart(quotes.at(end)));
  }

  private Kind word(Token here, char first) {
    char next = quotes.at(position + 1);
    if (has(Feature.PREFIXED_STRINGS)) {
      if ((first == 'e' || first == 'E') && next == '\'') {
        return close(here, Kind.STRING, quotes.closeEscaped(position + 2));
      }
      if ((first == 'u' || first == 'U') && next == '&' && quotes.at(position + 2) == '"') {
        return close(here, Kind.NAME, quotes.close(position + 3, '"', false));
      }
    }
    int end = position + 1;
    boolean stops = !isLetter(delimiter.charAt(0));
    while (isWordPart(quotes.at(end)) && !(stops && quotes.startsWith(delimiter, end))) {
      end++;
    }
    return take(Character.isDigit(first) ? Kind.NUMBER : Kind.WORD, end);
  }

  private Kind string(Token here, int from, boolean escapes) {
    return close(here, Kind.STRING, quotes.close(from, '\'', escapes));
  }

  private Kind name(Token here, char opener) {
    if (opener == '[' && !has(Feature.BRACKETS) || opener == '`' && !has(Feature.BACKTICKS)) {
      return take(Kind.SYMBOL, position + 1);
    }
    if (opener == '[') {
      return close(here, Kind.NAME, quotes.find("]", position + 1));
    }
    if (opener == '"' && has(Feature.DOUBLE_QUOTED_STRINGS)) {
      boolean escapes = has(Feature.BACKSLASH_ESCAPES);
      return close(here, Kind.STRING, quotes.close(position + 1, '"', escapes));
    }
    return close(here, Kind.NAME, quotes.close(position + 1, opener, false));
  }

  private Kind comment(Token here, char first) {
    char next = quotes.at(position + 1);
    if (first == '#' && has(Feature.HASH_COMMENTS) || first == '-' && next == '-' && dashes()) {
      boolean lone = has(Feature.CARRIAGE_RETURN_ENDS_COMMENT);
      return take(Kind.COMMENT, quotes.lineEnd(position, lone));
    }
    if (first == '*' && next == '/' && version.isPresent()) {
      return take(Kind.VERSION_CLOSE, position + 2);
    }
    if (first != '/' || next != '*') {
      return take(Kind.SYMBOL, position + 1);
    }
    if (has(Feature.VERSION_COMMENTS) && version.isEmpty() && versionEnd() > 0) {
      return take(Kind.VERSION_OPEN, versionEnd());
    }
    return close(here, Kind.COMMENT, quotes.closeComment(position, has(Feature.NESTED_COMMENTS)));
  }

  private boolean dashes() {
    return !has(Feature.SPACED_DASHES)
        || position + 2 >= source.length()
        || source.charAt(position + 2) <= ' ';
  }

  private int versionEnd() {
    int end = quotes.startsWith("M!", position + 2) ? position + 4 : position + 3;
    if (quotes.at(end - 1) != '!') {
      return -1;
    }
    while (Character.isDigit(quotes.at(end))) {
      end++;
    }
    return end;
  }

  private Kind dollar(Token here) {
    int body = has(Feature.DOLLAR_QUOTES) ? quotes.dollarTag(position) : -1;
    if (body < 0) {
      return take(Kind.SYMBOL, position + 1);
    }
    String tag = source.subSequence(position, body).toString();
    int end = quotes.find(tag, body);
    if (end < 0) {
      throw SqlErrors.unterminated(here, "dollar quote", tag);
    }
    return take(Kind.STRING, end);
  }

  private Kind clientCommand(Token here, char first) {
    boolean refused =
        first == '\\' ? has(Feature.CLIENT_BACKSLASH) : fresh && has(Feature.CLIENT_DOT);
    if (!refused) {
      return take(Kind.SYMBOL, position + 1);
    }
    int end = position + 1;
    while (end < source.length() && end < position + 20 && source.charAt(end) > ' ') {
      end++;
    }
    throw SqlErrors.error(
        "sql-client-command",
        here,
        source.subSequence(position, end) + " is a command of the interactive client, not SQL",
        "remove the line, or run that part of the script with the client itself");
  }

  private Kind delimiterCommand(Token here) {
    int end = quotes.lineEnd(position, false);
    String[] words = source.subSequence(position, end).toString().strip().split("\\s+", 3);
    String text = words.length < 2 ? "" : words[1].replaceAll("^(['\"`])(.+)\\1$", "$2");
    if (text.isEmpty() || text.length() > DELIMITER_CHARACTERS || text.indexOf('\\') >= 0) {
      throw SqlErrors.error(
          "sql-delimiter",
          here,
          "DELIMITER needs 1 to " + DELIMITER_CHARACTERS + " characters without a backslash",
          "write for example: DELIMITER //");
    }
    delimiter = text;
    return take(Kind.DELIMITER_COMMAND, end);
  }

  private boolean isWord(String upper) {
    int end = position + upper.length();
    return end <= source.length()
        && source.subSequence(position, end).toString().equalsIgnoreCase(upper)
        && (end == source.length() || isSpace(source.charAt(end)));
  }

  private Kind close(Token here, Kind kind, int end) {
    if (end < 0) {
      String what = kind == Kind.NAME ? "quoted name" : kind == Kind.STRING ? "string" : "comment";
      char mark = source.charAt(here.start());
      String closing = kind == Kind.COMMENT ? "*/" : mark == '[' ? "]" : "its quotation mark";
      throw SqlErrors.unterminated(here, what, closing);
    }
    return take(kind, end);
  }

  private Kind take(Kind kind, int end) {
    position = end;
    return kind;
  }

  private Token token(Kind kind, int start) {
    return new Token(kind, start, start, line, start - lineStart + 1);
  }

  private void skipSpace() {
    while (position < source.length() && isSkipped(source.charAt(position))) {
      countLine(position++);
    }
  }

  private boolean isSkipped(char c) {
    return isSpace(c) || c == '\uFEFF' && position == 0;
  }

  private void countLines(Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      countLine(i);
    }
  }

  private void countLine(int at) {
    char c = source.charAt(at);
    if (c == '\n' || c == '\r' && quotes.at(at + 1) != '\n') {
      line++;
      lineStart = at + 1;
    } else if (c == '\uFEFF' && at == 0) {
      lineStart = 1;
    }
  }

  private boolean has(Feature feature) {
    return lexicon.has(feature);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isLetter(char c) {
    return isWordPart(c) && c != '$';
  }

  static boolean isWordPart(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$'
        || c >= '\u0080';
  }
}
