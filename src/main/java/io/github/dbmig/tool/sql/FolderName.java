package io.github.dbmig.tool.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** {@code yyyyMMddHHmmss_name} in UTC, behind all that are there. */
public final class FolderName {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  private static final int DIGITS = 14;

  private FolderName() {}

  /**
   * @param name as a person wrote it
   */
  public static String after(List<String> there, String name, Instant now) {
    String wanted = TIME.format(now.atOffset(ZoneOffset.UTC));
    String newest =
        there.stream()
            .filter(one -> one.matches("\\d{14}.*"))
            .map(one -> one.substring(0, DIGITS))
            .max(String::compareTo)
            .orElse("");
    return (wanted.compareTo(newest) > 0 ? wanted : next(newest)) + "_" + slug(name);
  }

  private static String next(String time) {
    try {
      return TIME.format(LocalDateTime.parse(time, TIME).plusSeconds(1));
    } catch (DateTimeParseException noTime) {
      return String.format(Locale.ROOT, "%014d", Long.parseLong(time) + 1);
    }
  }

  /** Lower case, digits and underscores, so that every order of names is the same. */
  public static String slug(String name) {
    String slug =
        name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    return slug.isEmpty() ? "migration" : slug;
  }
}
