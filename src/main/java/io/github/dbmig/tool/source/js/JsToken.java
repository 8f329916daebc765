package io.github.dbmig.tool.source.js;

/**
 * A word of a program.
 *
 * @param text for a string its meaning, for a template what stands between the backquotes
 * @param newline whether it is the first on its line
 * @param line where it begins, from 1
 */
public record JsToken(Kind kind, String text, boolean newline, int line) {
  /** What a word is. */
  public enum Kind {
    NAME,
    STRING,
    TEMPLATE,
    NUMBER,
    REGEX,
    PUNCTUATION,
    END
  }

  public static final JsToken END = new JsToken(Kind.END, "", true, 0);

  public boolean is(String punctuation) {
    return kind == Kind.PUNCTUATION && text.equals(punctuation);
  }

  public boolean word(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  public boolean opens() {
    return is("(") || is("[") || is("{");
  }

  public boolean closes() {
    return is(")") || is("]") || is("}");
  }
}
