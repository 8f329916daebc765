package io.github.dbmig.model.schema;

import java.util.Objects;

/**
 * A check constraint.
 *
 * @param name empty where the engine keeps none (SQLite)
 * @param expression as the server prints it, without CHECK and its parentheses
 * @param validated false while only new rows are checked (PostgreSQL NOT VALID)
 */
public record Check(String name, String expression, boolean validated) {
  public Check {
    Objects.requireNonNull(name);
    Objects.requireNonNull(expression);
  }

  public Check named(String other) {
    return new Check(other, expression, validated);
  }

  public Check validated(boolean on) {
    return new Check(name, expression, on);
  }
}
