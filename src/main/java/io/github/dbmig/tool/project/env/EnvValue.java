package io.github.dbmig.tool.project.env;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one value: escapes, and references to other variables. */
final class EnvValue {
  private static final Pattern BARE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
  private static final Pattern BRACED = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(:?-)?");
  private static final int DEEPEST_FALLBACK = 8;

  private final String text;
  private final boolean quoted;
  private final int depth;
  private final List<EnvPart> parts = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private EnvValue(String text, boolean quoted, int depth) {
    this.text = text;
    this.quoted = quoted;
    this.depth = depth;
  }

  /**
   * @param quoted whether double quotes stood around it: only there are escapes other than {@code
   *     \$} read
   */
  static List<EnvPart> parts(String text, boolean quoted) {
    return new EnvValue(text, quoted, 0).read();
  }

  private List<EnvPart> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        escape(text.charAt(at + 1));
      } else if (c == '$' && depth < DEEPEST_FALLBACK) {
        reference();
      } else {
        plain.append(c);
        at++;
      }
    }
    flush();
    return parts;
  }

  private void escape(char c) {
    at += 2;
    if (c == '$') {
      plain.append(c);
    } else if (!quoted) {
      plain.append('\\');
      at--;
    } else {
      switch (c) {
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 't' -> plain.append('\t');
        case '"', '\\', '\'' -> plain.append(c);
        default -> plain.append('\\').append(c);
      }
    }
  }

  private void reference() {
    Matcher bare = matcher(BARE);
    Matcher braced = matcher(BRACED);
    if (bare.lookingAt()) {
      add(new EnvPart.Reference(bare.group(1), bare.group(), false, List.of()), bare.end());
    } else if (braced.lookingAt()) {
      braced(braced);
    } else {
      plain.append('$');
      at++;
    }
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private void braced(Matcher braced) {
    int end = closing(braced.end());
    boolean hasFallback = braced.group(2) != null;
    if (end < 0 || !hasFallback && end != braced.end()) {
      plain.append('$');
      at++;
      return;
    }
    List<EnvPart> fallback =
        new EnvValue(text.substring(braced.end(), end), quoted, depth + 1).read();
    boolean emptyToo = ":-".equals(braced.group(2));
    add(new EnvPart.Reference(braced.group(1), "", emptyToo, fallback), end + 1);
  }

  /** The brace that closes, or -1; braces of inner references are counted. */
  private int closing(int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        open++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }

  private void add(EnvPart part, int next) {
    flush();
    parts.add(part);
    at = next;
  }

  private void flush() {
    if (!plain.isEmpty()) {
      parts.add(new EnvPart.Text(plain.toString()));
      plain.setLength(0);
    }
  }
}
