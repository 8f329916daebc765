package io.github.dbmig.tool;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a migration was applied, as tracking tables write it: with a zone, without one in UTC, since
 * sessions run in UTC, or as milliseconds since 1970.
 */
public final class AppliedAt {
  private static final Pattern MILLIS = Pattern.compile("\\d{11,16}");
  private static final Pattern SPELLED =
      Pattern.compile("([\\d-]+)[ T]([\\d:.]+)(Z|[+-]\\d{2}(?::\\d{2})?)?");

  private AppliedAt() {}

  /** Empty for NULL and for what is no time: the column is the user's. */
  public static Optional<Instant> read(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String time = text.strip();
    try {
      return Optional.of(
          MILLIS.matcher(time).matches()
              ? Instant.ofEpochMilli(Long.parseLong(time))
              : spelled(time));
    } catch (DateTimeException strange) {
      return Optional.empty();
    }
  }

  private static Instant spelled(String text) {
    Matcher parts = SPELLED.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException(text);
    }
    LocalDateTime time = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
    String zone = parts.group(3);
    return time.toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone));
  }
}
