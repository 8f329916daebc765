package io.github.dbmig.tool.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of TOML that project files use for what dbmig looks for: tables, strings, arrays, inline
 * tables. Dates and numbers are literals. What is malformed is passed over.
 */
public final class TomlText {
  private static final int DEEPEST = 50;

  private final String text;
  private final Map<String, Value> root = new LinkedHashMap<>();
  private int at;

  private TomlText(String text) {
    this.text = text;
  }

  /** Values by their full dotted name: {@code tool.alembic.script_location}. */
  public static Map<String, Value> read(String text) {
    TomlText reader = new TomlText(text);
    reader.lines();
    return reader.root;
  }

  private void lines() {
    String table = "";
    while (skipBlank()) {
      int start = at;
      if (peek() == '[') {
        table = header();
      } else {
        String name = key();
        skipSpaces();
        if (peek() == '=') {
          at++;
          put((table.isEmpty() ? "" : table + ".") + name, value(0));
        }
      }
      if (at == start) {
        at++;
      }
      skipLine();
    }
  }

  /** An inline table is spread, so that {@code a = {b = 1}} and {@code [a] b = 1} are one. */
  private void put(String name, Value value) {
    root.putIfAbsent(name, value);
    if (value instanceof Value.Fields inline) {
      inline.fields().forEach((key, part) -> root.putIfAbsent(name + "." + key, part));
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpaces() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Over blanks, line ends and comments; whether something is left. */
  private boolean skipBlank() {
    while (at < text.length()) {
      if (peek() == '#') {
        skipLine();
      } else if (Character.isWhitespace(peek())) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private String header() {
    while (peek() == '[') {
      at++;
    }
    String name = key();
    put(name, Value.ABSENT);
    return name;
  }

  /** {@code a."b c".d}. */
  private String key() {
    StringBuilder name = new StringBuilder();
    while (at < text.length() && "=]\n#".indexOf(peek()) < 0) {
      if (peek() == '"' || peek() == '\'') {
        name.append(string());
      } else {
        char c = text.charAt(at++);
        name.append(Character.isWhitespace(c) ? "" : String.valueOf(c));
      }
    }
    return name.toString();
  }

  private Value value(int depth) {
    skipSpaces();
    return switch (peek()) {
      case '"', '\'' -> Value.text(string());
      case '[' -> depth > DEEPEST ? Value.ABSENT : array(depth);
      case '{' -> depth > DEEPEST ? Value.ABSENT : table(depth);
      default -> literal();
    };
  }

  private Value literal() {
    int start = at;
    while (at < text.length() && ",]}\n#".indexOf(peek()) < 0) {
      at++;
    }
    return new Value.Literal(text.substring(start, at).strip());
  }

  private Value array(int depth) {
    List<Value> items = new ArrayList<>();
    at++;
    while (skipBlank() && peek() != ']') {
      int start = at;
      items.add(value(depth + 1));
      skipBlank();
      at += peek() == ',' || at == start ? 1 : 0;
    }
    at++;
    return new Value.Items(items);
  }

  private Value table(int depth) {
    Map<String, Value> fields = new LinkedHashMap<>();
    at++;
    while (skipBlank() && peek() != '}') {
      int start = at;
      String name = key();
      at += peek() == '=' ? 1 : 0;
      fields.put(name, value(depth + 1));
      skipBlank();
      at += peek() == ',' || at == start ? 1 : 0;
    }
    at++;
    return new Value.Fields(fields, false);
  }

  private String string() {
    char quote = peek();
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, at);
    String end = isTriple ? triple : String.valueOf(quote);
    StringBuilder value = new StringBuilder();
    at += end.length();
    while (at < text.length() && !text.startsWith(end, at) && (isTriple || peek() != '\n')) {
      boolean escaped = quote == '"' && peek() == '\\' && at + 1 < text.length();
      at += escaped ? 1 : 0;
      value.append(escaped ? meaning(peek()) : String.valueOf(peek()));
      at++;
    }
    at = Math.min(at + end.length(), text.length());
    return value.toString();
  }

  private static String meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> "\n";
      case 't' -> "\t";
      default -> String.valueOf(escaped);
    };
  }
}
