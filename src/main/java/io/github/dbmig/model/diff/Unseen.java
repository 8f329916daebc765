package io.github.dbmig.model.diff;

import io.github.dbmig.model.schema.ObjectName;
import java.util.Objects;

/**
 * Something that a schema record does not hold, so that the object must not be rebuilt or copied.
 *
 * @param kind what it is, for people: {@code publication with a column list}, {@code row security}
 * @param on the table it belongs to
 * @param detail which column or which object
 * @param opaque the object's own DDL cannot be written exactly, so that it must not be altered
 */
public record Unseen(String kind, ObjectName on, String detail, boolean opaque) {
  private static final ObjectName ALL = new ObjectName("", "*");

  public Unseen {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(on);
    Objects.requireNonNull(detail);
  }

  /** Something that is lost when the object is rebuilt or copied, and by nothing else. */
  public Unseen(String kind, ObjectName on, String detail) {
    this(kind, on, detail, false);
  }

  /** All objects of a kind, which the user has no right to list: counted, and no difference. */
  public static Unseen all(String kind) {
    return new Unseen(kind, ALL, "");
  }

  /** True for {@link #all}. */
  public static boolean isAll(ObjectName on) {
    return on.equals(ALL);
  }

  @Override
  public String toString() {
    return kind + " of " + on + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
