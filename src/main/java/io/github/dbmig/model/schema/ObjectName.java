package io.github.dbmig.model.schema;

import java.util.Comparator;
import java.util.Objects;

/**
 * The name of a table, view, routine or other object.
 *
 * @param schema the namespace; empty where the engine has none (SQLite's main file)
 * @param name as the catalog holds it, without quotes
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {
  private static final Comparator<ObjectName> ORDER =
      Comparator.comparing(ObjectName::schema).thenComparing(ObjectName::name);

  public ObjectName {
    Objects.requireNonNull(schema);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an object needs a name");
    }
  }

  /** Another object in the same namespace. */
  public ObjectName sibling(String other) {
    return new ObjectName(schema, other);
  }

  @Override
  public int compareTo(ObjectName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return schema.isEmpty() ? name : schema + "." + name;
  }
}
