package io.github.dbmig.model.schema;

import java.util.Objects;

/**
 * Names whatever a change can make, drop, alter or need.
 *
 * @param of the relation or object; of a namespace, its name without a schema
 * @param part the column, constraint, index or trigger of a table; of an object its kind and
 *     signature; else empty
 */
public record Ref(Kind kind, ObjectName of, String part) {
  public Ref {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(of);
    Objects.requireNonNull(part);
  }

  public static Ref namespace(String name) {
    return new Ref(Kind.NAMESPACE, new ObjectName("", name), "");
  }

  public static Ref table(ObjectName table) {
    return new Ref(Kind.TABLE, table, "");
  }

  public static Ref column(ObjectName table, String column) {
    return new Ref(Kind.COLUMN, table, column);
  }

  /** A plain default; the expression of a generated column belongs to the column. */
  public static Ref defaultOf(ObjectName table, String column) {
    return new Ref(Kind.DEFAULT, table, column);
  }

  /** A key, a check or a foreign key. */
  public static Ref constraint(ObjectName table, String name) {
    return new Ref(Kind.CONSTRAINT, table, name);
  }

  public static Ref index(ObjectName table, String name) {
    return new Ref(Kind.INDEX, table, name);
  }

  public static Ref trigger(ObjectName table, String name) {
    return new Ref(Kind.TRIGGER, table, name);
  }

  public static Ref object(StoredObject.Id id) {
    return new Ref(Kind.OBJECT, id.name(), id.kind() + " " + id.signature());
  }

  /** The same part of another table, or of the same one under another name. */
  public Ref on(ObjectName other) {
    return new Ref(kind, other, part);
  }

  public enum Kind {
    NAMESPACE,
    TABLE,
    COLUMN,
    DEFAULT,
    CONSTRAINT,
    INDEX,
    TRIGGER,
    OBJECT
  }
}
