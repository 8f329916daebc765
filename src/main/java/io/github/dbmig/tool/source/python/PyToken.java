package io.github.dbmig.tool.source.python;

/** A word of a Python program; for a string, its meaning, and its prefix in lower case. */
record PyToken(Kind kind, String text, String prefix) {
  enum Kind {
    NAME,
    STRING,
    NUMBER,
    OPERATOR,
    END
  }

  static final PyToken END = new PyToken(Kind.END, "", "");

  boolean is(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
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
