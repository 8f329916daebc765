package io.github.dbmig.tool;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a migration was applied, as tracking tables write it: with a zone, without one in UTC, since
 * sessions run in UTC, or as milliseconds since 1970.
 */
public final class AppliedAt {
  private AppliedAt() {}

  /** Empty for NULL and for what is no time: the column is the user's. */
  public static Optional<Instant> read(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String time = text.strip();
    try {
      return Optional.of(
          time.matches("\\d{11,16}") ? Instant.ofEpochMilli(Long.parseLong(time)) : spelled(time));
    } catch (DateTimeException strange) {
      return Optional.empty();
    }
  }

  private static Instant spelled(String text) {
    String time = text.replaceFirst("^(\\S+) ", "$1T").replaceFirst("([+-]\\d{2})$", "$1:00");
    return time.matches(".*(Z|[+-]\\d{2}:\\d{2})")
        ? OffsetDateTime.parse(time).toInstant()
        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
  }
}
