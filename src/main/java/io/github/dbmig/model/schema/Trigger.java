package io.github.dbmig.model.schema;

import java.util.Objects;

/**
 * A trigger of the user's, as text.
 *
 * @param definition the statement that makes it, as the server prints it
 * @param enabled {@code O} origin, {@code D} disabled, {@code R} replica, {@code A} always; other
 *     engines {@code O}
 */
public record Trigger(String name, String definition, String enabled) {
  public Trigger {
    Objects.requireNonNull(name);
    Objects.requireNonNull(definition);
    Objects.requireNonNull(enabled);
  }
}
