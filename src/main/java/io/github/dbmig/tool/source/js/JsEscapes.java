package io.github.dbmig.tool.source.js;

/** Backslash sequences in strings and templates. */
public final class JsEscapes {
  private static final int HEX = 16;

  private JsEscapes() {}

  /** Appends what the sequence at {@code at} means and gives its length. */
  static int read(String text, int at, StringBuilder value) {
    char c = text.charAt(at + 1);
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case '0' -> value.append('\0');
      case '\n' -> value.append("");
      case 'x' -> {
        return code(text, at, 2, value);
      }
      case 'u' -> {
        return code(text, at, 4, value);
      }
      default -> value.append(c);
    }
    return 2;
  }

  private static int code(String text, int at, int digits, StringBuilder value) {
    int end = at + 2 + digits;
    if (end <= text.length() && text.substring(at + 2, end).matches("[0-9a-fA-F]+")) {
      value.append((char) Integer.parseInt(text.substring(at + 2, end), HEX));
      return 2 + digits;
    }
    value.append(text.charAt(at + 1));
    return 2;
  }

  /** What a template's text means that has no holes. */
  public static String all(String raw) {
    StringBuilder value = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      if (raw.charAt(at) == '\\' && at + 1 < raw.length()) {
        at += read(raw, at, value);
      } else {
        value.append(raw.charAt(at++));
      }
    }
    return value.toString();
  }
}
