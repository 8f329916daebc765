package io.github.dbmig.model.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An index that backs no constraint.
 *
 * @param parts the key, in order
 * @param predicate of a partial index, as the server prints it; empty without
 * @param valid false after a concurrent build that failed
 * @param options method, include, storage parameters, nulls not distinct, by their SQL name
 */
public record Index(
    String name,
    boolean unique,
    List<Part> parts,
    String predicate,
    boolean valid,
    Map<String, String> options) {
  public Index {
    Objects.requireNonNull(name);
    Objects.requireNonNull(predicate);
    parts = List.copyOf(parts);
    options = Ordered.map(options);
  }

  public Index named(String other) {
    return new Index(other, unique, parts, predicate, valid, options);
  }

  public Index over(List<Part> others) {
    return new Index(name, unique, others, predicate, valid, options);
  }

  /** True when every part is a column and nothing else in it holds an expression. */
  public boolean plain() {
    return predicate.isEmpty() && parts.stream().allMatch(Part::column);
  }

  public boolean mentions(String column) {
    return parts.stream().anyMatch(part -> part.column() && part.sql().equals(column));
  }

  /**
   * @param sql a column's name, or an expression as the server prints it
   * @param column true when {@code sql} is a name
   * @param suffix collation, operator class, direction and order of nulls as SQL; empty for none
   */
  public record Part(String sql, boolean column, String suffix) {
    public Part named(String other) {
      return new Part(other, column, suffix);
    }
  }
}
