package io.github.dbmig.model.schema;

import java.util.Objects;

/**
 * Where a column's value comes from when nobody writes it, apart from a plain default.
 *
 * @param expression of a computed column; the sequence's options of an identity; else empty
 */
public record Generation(Kind kind, String expression) {
  public static final Generation NONE = new Generation(Kind.NONE, "");

  public Generation {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(expression);
  }

  /** True where the application may write the column. */
  public boolean writable() {
    return kind == Kind.NONE || kind == Kind.IDENTITY_BY_DEFAULT || kind == Kind.AUTO_INCREMENT;
  }

  public enum Kind {
    NONE,
    STORED,
    VIRTUAL,
    IDENTITY_ALWAYS,
    IDENTITY_BY_DEFAULT,
    AUTO_INCREMENT
  }
}
