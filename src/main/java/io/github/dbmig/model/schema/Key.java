package io.github.dbmig.model.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A primary key or a unique constraint.
 *
 * @param name empty where the engine keeps none (SQLite)
 * @param options deferrable, include, nulls not distinct, conflict clause, by their SQL name
 */
public record Key(String name, Kind kind, List<String> columns, Map<String, String> options) {
  public Key {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    columns = List.copyOf(columns);
    options = Ordered.map(options);
  }

  public Key named(String other) {
    return new Key(other, kind, columns, options);
  }

  public Key on(List<String> others) {
    return new Key(name, kind, others, options);
  }

  public enum Kind {
    PRIMARY,
    UNIQUE
  }
}
