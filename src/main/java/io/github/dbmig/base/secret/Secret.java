package io.github.dbmig.base.secret;

import java.util.Objects;

/**
 * A password, token or URL that cannot print itself.
 *
 * <p>{@link #toString()} is always {@code *****}; {@link #reveal()} is for the one place that hands
 * the value to a driver or to a child process's environment.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "*****";
  }
}
