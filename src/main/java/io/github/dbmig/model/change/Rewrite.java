package io.github.dbmig.model.change;

import java.util.Objects;

/**
 * Text that the server itself changed because a column was renamed. It is taken from the server
 * before and after, never rewritten by us.
 *
 * @param object what holds the text, for people: {@code check users_name_check}
 * @param name the object's name inside its table or schema
 */
public record Rewrite(Kind kind, String object, String name, String before, String after) {
  public Rewrite {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(object);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }

  public Rewrite reverse() {
    return new Rewrite(kind, object, name, after, before);
  }

  public enum Kind {
    CHECK,
    INDEX,
    GENERATED,
    TRIGGER,
    OBJECT
  }
}
