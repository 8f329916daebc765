package io.github.dbmig.command.result.schema;

import java.util.Objects;

/**
 * What a difference is about, in parts that need no parsing.
 *
 * @param schema the namespace; empty where the engine has none
 * @param on the table, view, type or other object; empty for a namespace
 * @param type of the thing itself: {@code column}, {@code index}, {@code view}
 * @param part the column, key or policy inside the object; empty for the object itself; an unnamed
 *     constraint by its text
 */
public record About(String schema, String on, String type, String part) {
  public About {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(on);
    Objects.requireNonNull(type);
    Objects.requireNonNull(part);
  }
}
