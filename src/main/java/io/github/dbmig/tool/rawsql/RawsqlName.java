package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.error.ConfigurationException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a migration file: {@code 20261123064500_add_users.sql}. Names sort by time, then by
 * description.
 *
 * @param version 14 digits, a valid second of UTC
 * @param description letters, digits, underscores, hyphens and dots
 */
public record RawsqlName(String version, String description) implements Comparable<RawsqlName> {
  private static final Pattern FILE = Pattern.compile("(\\d{14})_([\\p{L}\\p{N}_.-]+)\\.sql");
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Keeps the file's name below the 255 characters of the tracking table's column. */
  private static final int DESCRIPTION_CHARACTERS = 100;

  /** The name of a file; empty where the file's name is not one of a migration. */
  public static Optional<RawsqlName> parse(String file) {
    Matcher name = FILE.matcher(file);
    return name.matches() && isTime(name.group(1))
        ? Optional.of(new RawsqlName(name.group(1), name.group(2)))
        : Optional.empty();
  }

  private static boolean isTime(String version) {
    try {
      LocalDateTime.of(
          digits(version, 0, 4),
          digits(version, 4, 6),
          digits(version, 6, 8),
          digits(version, 8, 10),
          digits(version, 10, 12),
          digits(version, 12, 14));
      return true;
    } catch (DateTimeException notOne) {
      return false;
    }
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** A new name: what people write, with everything but letters and digits as underscores. */
  public static RawsqlName of(Instant time, String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    slug = slug.replaceAll("^_|_$", "");
    if (slug.isEmpty() || slug.length() > DESCRIPTION_CHARACTERS) {
      throw new ConfigurationException(
          "migration-name",
          "migration name '" + words + "'",
          "it needs 1 to " + DESCRIPTION_CHARACTERS + " letters or digits",
          "-Ddbmig.name=add_users");
    }
    return new RawsqlName(VERSION.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC)), slug);
  }

  /** One second later, for a folder that already has this version. */
  public RawsqlName next() {
    LocalDateTime later = LocalDateTime.parse(version, VERSION).plusSeconds(1);
    return new RawsqlName(VERSION.format(later), description);
  }

  /** The file's name, which is the migration's id too. */
  public String file() {
    return version + "_" + description + ".sql";
  }

  @Override
  public int compareTo(RawsqlName other) {
    int byVersion = version.compareTo(other.version);
    return byVersion == 0 ? file().compareTo(other.file()) : byVersion;
  }

  @Override
  public String toString() {
    return file();
  }
}
