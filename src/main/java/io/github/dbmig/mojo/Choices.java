package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import java.util.Optional;

/** Parameters that are one of a few words. */
final class Choices {
  private Choices() {}

  /** {@code refuse} or {@code allow}, or nothing said. */
  static Optional<Boolean> refuse(String property, String value) {
    if (value == null) {
      return Optional.empty();
    }
    return switch (value) {
      case "refuse" -> Optional.of(true);
      case "allow" -> Optional.of(false);
      default ->
          throw new ConfigurationException(
              "no-such-choice",
              property + "=" + value,
              "is not understood",
              "write allow or refuse");
    };
  }
}
