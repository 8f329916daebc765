package io.github.dbmig.tool.rawsql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The tracking table's time, which has no zone and is UTC since sessions run in UTC. */
final class AppliedAt {
  private AppliedAt() {}

  /** Empty for NULL and for what is no time: the column is the user's. */
  static Optional<Instant> read(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException strange) {
      return Optional.empty();
    }
  }
}
