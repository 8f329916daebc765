package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How values of one type become values of another. Nothing is said where the server converts by
 * itself in an assignment. Source: postgresql.org/docs/16/catalog-pg-cast.html.
 */
public final class TypeConversion {
  private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name");
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> WHOLE = Set.of("smallint", "bigint");
  private static final Set<String> INSTANTS =
      Set.of("timestamp without time zone", "timestamp with time zone", "date");
  private static final Set<String> TIMES = Set.of("time without time zone", "time with time zone");
  private static final Set<String> JSON = Set.of("json", "jsonb");
  private static final Set<String> BITS = Set.of("bit", "bit varying");
  private static final Set<String> NETS = Set.of("inet", "cidr");

  /** Casts that exist, but not for an assignment. */
  private static final Map<String, Set<String>> EXPLICIT =
      Map.of(
          "integer", Set.of("boolean", "bit", "\"char\""),
          "bigint", Set.of("bit"),
          "boolean", Set.of("integer"),
          "bit", Set.of("integer", "bigint"),
          "jsonb",
              Set.of(
                  "boolean",
                  "smallint",
                  "integer",
                  "bigint",
                  "numeric",
                  "real",
                  "double precision"));

  private TypeConversion() {}

  /** {@code USING ...} with a space before it; empty where none is needed. */
  public static String using(String column, String from, String to) {
    String old = base(from);
    String now = base(to);
    String value = quote(column);
    if (old.equals(now) || assigned(old, now)) {
      return "";
    }
    if (TEXTS.contains(old) || EXPLICIT.getOrDefault(old, Set.of()).contains(now)) {
      return " USING " + value + "::" + bare(to);
    }
    if (WHOLE.contains(old) && now.equals("boolean")) {
      return " USING " + value + "::integer::boolean";
    }
    if (old.equals("boolean") && NUMBERS.contains(now)) {
      return " USING " + value + "::integer::" + bare(to);
    }
    if (now.equals(old + "[]")) {
      return " USING ARRAY[" + value + "]";
    }
    return " USING " + value + "::text::" + bare(to);
  }

  /** True where the values keep their order and equality, so that keys over them can stay. */
  public static boolean comparable(String from, String to) {
    String old = base(from);
    String now = base(to);
    return old.equals(now)
        || both(NUMBERS, old, now)
        || both(TEXTS, old, now)
        || both(INSTANTS, old, now);
  }

  private static boolean assigned(String old, String now) {
    return TEXTS.contains(now) && !old.endsWith("[]")
        || both(NUMBERS, old, now)
        || both(INSTANTS, old, now)
        || both(TIMES, old, now)
        || INSTANTS.contains(old) && TIMES.contains(now) && !old.equals("date")
        || both(JSON, old, now)
        || both(BITS, old, now)
        || both(NETS, old, now)
        || old.endsWith("[]") && now.endsWith("[]") && assigned(element(old), element(now));
  }

  private static boolean both(Set<String> family, String old, String now) {
    return family.contains(old) && family.contains(now);
  }

  private static String element(String array) {
    return array.substring(0, array.length() - 2);
  }

  /** Without length and precision; an array keeps its brackets. */
  private static String base(String type) {
    String plain = bare(type).replaceAll("\\(.*?\\)", "").replaceAll(" +", " ").strip();
    boolean own = plain.indexOf('"') >= 0 || plain.indexOf('.') >= 0;
    return own ? plain : plain.toLowerCase(Locale.ROOT);
  }

  /** The type without the collation that ALTER COLUMN takes beside it. */
  private static String bare(String type) {
    int collate = type.indexOf(" COLLATE ");
    return collate < 0 ? type : type.substring(0, collate);
  }
}
