package io.github.dbmig.model.schema;

import java.util.Map;
import java.util.Objects;

/**
 * A check constraint.
 *
 * @param name empty where the engine keeps none (SQLite)
 * @param expression as the server prints it, without CHECK and its parentheses
 * @param validated false while only new rows are checked (PostgreSQL NOT VALID)
 * @param options no inherit, not enforced and the like, by their SQL name
 */
public record Check(
    String name, String expression, boolean validated, Map<String, String> options) {
  public Check {
    Objects.requireNonNull(name);
    Objects.requireNonNull(expression);
    options = Ordered.map(options);
  }

  public Check(String name, String expression, boolean validated) {
    this(name, expression, validated, Map.of());
  }

  public Check named(String other) {
    return new Check(other, expression, validated, options);
  }

  public Check validated(boolean on) {
    return new Check(name, expression, on, options);
  }
}
