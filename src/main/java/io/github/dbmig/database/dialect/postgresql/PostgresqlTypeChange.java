package io.github.dbmig.database.dialect.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which changes of a column's type leave rows and indexes as they are: measured on 14 and 18.
 * Between timestamp and timestamptz the table stays as it is in UTC, but its indexes are rebuilt.
 */
final class PostgresqlTypeChange {
  private static final Pattern TYPE =
      Pattern.compile("([a-z_ ]+?) ?(?:\\( ?(\\d+) ?(?:, ?(-?\\d+) ?)?\\))?( [a-z ]+)?(\\[\\])?");
  private static final Map<String, String> ALIASES =
      Map.of(
          "character varying", "varchar",
          "decimal", "numeric",
          "int", "integer",
          "int4", "integer",
          "int8", "bigint",
          "int2", "smallint",
          "timestamp without time zone", "timestamp",
          "timestamp with time zone", "timestamptz",
          "time without time zone", "time",
          "bit varying", "varbit");
  private static final Set<String> TEXTS = Set.of("varchar", "text");
  private static final Set<String> TIMES = Set.of("time", "timetz", "timestamp", "timestamptz");

  /** A seventh digit of a second does not exist. */
  private static final int TIME_DIGITS = 6;

  private record Type(String name, List<Integer> sizes, boolean array) {
    boolean sized() {
      return !sizes.isEmpty();
    }

    int size() {
      return sizes.get(0);
    }

    int scale() {
      return sizes.size() > 1 ? sizes.get(1) : 0;
    }
  }

  private PostgresqlTypeChange() {}

  static boolean isCheap(String from, String to) {
    Type before = read(from);
    Type after = read(to);
    if (before.equals(after)) {
      return true;
    }
    return !before.array() && !after.array() && !before.name().isEmpty() && widens(before, after);
  }

  private static boolean widens(Type before, Type after) {
    if (TIMES.contains(before.name())) {
      return after.name().equals(before.name()) && digits(after) >= digits(before);
    }
    if (before.name().equals("cidr")) {
      return after.name().equals("inet");
    }
    boolean text = TEXTS.contains(before.name()) && TEXTS.contains(after.name());
    boolean bits = before.name().equals("varbit") && after.name().equals("varbit");
    if (text || bits) {
      return !after.sized() || before.sized() && after.size() >= before.size();
    }
    return before.name().equals("numeric") && after.name().equals("numeric") && fits(before, after);
  }

  private static int digits(Type time) {
    return time.sized() ? time.size() : TIME_DIGITS;
  }

  private static boolean fits(Type before, Type after) {
    return !after.sized()
        || before.sized() && after.size() >= before.size() && after.scale() == before.scale();
  }

  /** A type that is not understood has no name, and no change from it is cheap. */
  private static Type read(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher type = TYPE.matcher(plain);
    if (!type.matches()) {
      return new Type("", List.of(), false);
    }
    String name = (type.group(1) + (type.group(4) == null ? "" : type.group(4))).strip();
    List<Integer> sizes =
        Stream.of(type.group(2), type.group(3))
            .filter(size -> size != null && size.length() < 9)
            .map(Integer::valueOf)
            .toList();
    return new Type(ALIASES.getOrDefault(name, name), sizes, type.group(5) != null);
  }
}
