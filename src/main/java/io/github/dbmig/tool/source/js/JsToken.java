package io.github.dbmig.tool.source.js;

/**
 * A word of a program.
 *
 * @param text for a string its meaning, for a template what stands between the backquotes
 * @param newline whether it is the first on its line
 */
record JsToken(Kind kind, String text, boolean newline) {
  enum Kind {
    NAME,
    STRING,
    TEMPLATE,
    NUMBER,
    REGEX,
    PUNCTUATION,
    END
  }

  static final JsToken END = new JsToken(Kind.END, "", true);

  boolean is(String punctuation) {
    return kind == Kind.PUNCTUATION && text.equals(punctuation);
  }

  boolean word(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  boolean opens() {
    return is("(") || is("[") || is("{");
  }

  boolean closes() {
    return is(")") || is("]") || is("}");
  }
}
