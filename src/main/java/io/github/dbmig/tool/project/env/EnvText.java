package io.github.dbmig.tool.project.env;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@code .env} file. Lines that assign nothing are passed over. */
final class EnvText {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*(?:=[ \\t]*|:[ \\t]+)");
  private static final Pattern REST_OF_LINE = Pattern.compile("[ \\t]*(?:#[^\\n]*)?(?=\\n|$)");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]#");

  private final String text;
  private final Map<String, EnvEntry> entries = new HashMap<>();
  private int at;
  private int line = 1;

  private EnvText(String text) {
    this.text = text;
  }

  /** The assignments by name; the last of a name wins. */
  static Map<String, EnvEntry> parse(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new EnvText(bare.replace("\r\n", "\n").replace('\r', '\n')).read();
  }

  private Map<String, EnvEntry> read() {
    Matcher assignment = ASSIGNMENT.matcher(text);
    while (at < text.length()) {
      assignment.region(at, text.length());
      if (assignment.lookingAt()) {
        at = assignment.end();
        int start = line;
        entries.put(assignment.group(1), value(start));
      }
      nextLine();
    }
    return entries;
  }

  private EnvEntry value(int start) {
    char quote = at < text.length() ? text.charAt(at) : '\n';
    if ("'\"`".indexOf(quote) < 0) {
      return EnvEntry.of(start, EnvValue.parts(unquoted(), false));
    }
    int close = closing(quote);
    if (close < 0) {
      return EnvEntry.broken(start, "has a quote that is not closed");
    }
    String inner = text.substring(at + 1, close);
    line += (int) inner.chars().filter(c -> c == '\n').count();
    at = close + 1;
    if (!REST_OF_LINE.matcher(text).region(at, text.length()).lookingAt()) {
      return EnvEntry.broken(start, "has text behind its closing quote");
    }
    return EnvEntry.of(
        start, quote == '"' ? EnvValue.parts(inner, true) : List.of(new EnvPart.Text(inner)));
  }

  private int closing(char quote) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += quote == '"' && text.charAt(i) == '\\' ? 2 : 1;
    }
    return i < text.length() ? i : -1;
  }

  /** Up to a comment, which begins with white space and {@code #}. */
  private String unquoted() {
    int end = text.indexOf('\n', at);
    int from = at > 0 && " \t".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
    String value = text.substring(from, end < 0 ? text.length() : end);
    Matcher comment = COMMENT.matcher(value);
    return (comment.find() ? value.substring(0, comment.start()) : value).strip();
  }

  private void nextLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
    line++;
  }
}
