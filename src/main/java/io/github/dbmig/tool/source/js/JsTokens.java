package io.github.dbmig.tool.source.js;

import io.github.dbmig.tool.source.js.JsToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits JavaScript or TypeScript into words. Never fails: what it cannot read ends the text. */
public final class JsTokens {
  private static final String[] LONG = {
    ">>>=", "...", "===", "!==", "**=", "??=", "||=", "&&=", ">>>", "=>", "??", "?.", "||", "&&",
    "==", "!=", "<=", "**", "++", "--", "+=", "-=", "*=", "/=", "%="
  };

  /** Words after which a slash begins a regular expression. */
  private static final Set<String> BEFORE_REGEX =
      Set.of("return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "await");

  private final String text;
  private final List<JsToken> tokens = new ArrayList<>();
  private int at;
  private boolean newline = true;
  private int line = 1;
  private int counted;

  private JsTokens(String text) {
    this.text = text;
  }

  public static List<JsToken> of(String text) {
    JsTokens reader = new JsTokens(text);
    while (reader.skipBlank()) {
      reader.countLines();
      reader.next();
    }
    return List.copyOf(reader.tokens);
  }

  private void countLines() {
    for (; counted < at; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
  }

  private boolean skipBlank() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        newline |= c == '\n';
        at++;
      } else if (text.startsWith("//", at) || at == 0 && text.startsWith("#!")) {
        at = orEnd(text.indexOf('\n', at));
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        newline |= text.substring(at, orEnd(end)).indexOf('\n') >= 0;
        at = end < 0 ? text.length() : end + 2;
      } else {
        return true;
      }
    }
    return false;
  }

  private int orEnd(int index) {
    return index < 0 ? text.length() : index;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      add(Kind.STRING, string(c));
    } else if (c == '`') {
      add(Kind.TEMPLATE, template());
    } else if (Character.isJavaIdentifierStart(c) || c == '#' || c == '@') {
      add(Kind.NAME, word());
    } else if (Character.isDigit(c)) {
      add(Kind.NUMBER, number());
    } else if (c == '/' && regexMayStart()) {
      add(Kind.REGEX, regex());
    } else {
      add(Kind.PUNCTUATION, punctuation());
    }
  }

  private void add(Kind kind, String value) {
    tokens.add(new JsToken(kind, value, newline, line));
    newline = false;
  }

  private String word() {
    int start = at++;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String number() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at).replace("_", "");
  }

  private String string(char quote) {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at += JsEscapes.read(text, at, value);
      } else {
        value.append(text.charAt(at++));
      }
    }
    at++;
    return value.toString();
  }

  /** The raw text between the backquotes, with its holes. */
  private String template() {
    int start = ++at;
    int braces = 0;
    while (at < text.length() && (braces > 0 || text.charAt(at) != '`')) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (braces == 0 && text.startsWith("${", at)) {
        braces = 1;
        at++;
      } else if (braces > 0) {
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      at++;
    }
    String raw = text.substring(start, Math.min(at, text.length()));
    at++;
    return raw;
  }

  private boolean regexMayStart() {
    if (tokens.isEmpty()) {
      return true;
    }
    JsToken last = tokens.get(tokens.size() - 1);
    return switch (last.kind()) {
      case PUNCTUATION -> !last.closes();
      case NAME -> BEFORE_REGEX.contains(last.text());
      default -> false;
    };
  }

  private String regex() {
    int start = at++;
    boolean bracket = false;
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '/' && !bracket) {
        break;
      } else {
        bracket = c == '[' || bracket && c != ']';
      }
    }
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    at = Math.min(at, text.length());
    return text.substring(start, at);
  }

  private String punctuation() {
    for (String mark : LONG) {
      if (text.startsWith(mark, at)) {
        at += mark.length();
        return mark;
      }
    }
    return text.substring(at, ++at);
  }
}
