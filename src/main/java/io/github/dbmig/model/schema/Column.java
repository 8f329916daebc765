package io.github.dbmig.model.schema;

import java.util.Map;
import java.util.Objects;

/**
 * One column.
 *
 * @param type as the server prints it, with length and precision; empty where SQLite has none
 * @param defaultSql the default's expression as the server prints it; empty without default
 * @param collation empty for the type's own
 * @param comment empty without one
 * @param options facets that few columns have (storage, statistics, charset), by their SQL name
 */
public record Column(
    String name,
    String type,
    boolean notNull,
    String defaultSql,
    Generation generation,
    String collation,
    String comment,
    Map<String, String> options) {
  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(generation);
    options = Ordered.map(options);
  }

  /** A plain column that may be NULL and has no default. */
  public static Column of(String name, String type) {
    return new Column(name, type, false, "", Generation.NONE, "", "", Map.of());
  }

  public Column named(String other) {
    return new Column(other, type, notNull, defaultSql, generation, collation, comment, options);
  }

  public Column typed(String other) {
    return new Column(name, other, notNull, defaultSql, generation, collation, comment, options);
  }

  public Column required(boolean on) {
    return new Column(name, type, on, defaultSql, generation, collation, comment, options);
  }

  public Column defaulting(String expression) {
    return new Column(name, type, notNull, expression, generation, collation, comment, options);
  }

  public Column withOptions(Map<String, String> others) {
    return new Column(name, type, notNull, defaultSql, generation, collation, comment, others);
  }

  public boolean hasDefault() {
    return !defaultSql.isEmpty();
  }
}
