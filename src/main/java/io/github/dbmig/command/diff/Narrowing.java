package io.github.dbmig.command.diff;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether values may be cut or rounded when a column's type changes; in doubt they may. */
final class Narrowing {
  /** Each holds all values of those before it; of two names in one place, both are the same. */
  private static final List<List<String>> WIDER =
      List.of(
          List.of("tinyint", "smallint", "mediumint", "integer", "bigint", "numeric"),
          List.of("tinytext", "text", "mediumtext", "longtext"),
          List.of("tinyblob", "blob", "mediumblob", "longblob"));

  private static final Pattern SIZED =
      Pattern.compile("(character varying|varchar|bit varying)(?:\\((\\d+)\\))?");

  private Narrowing() {}

  static boolean test(String from, String to) {
    String old = from.toLowerCase(Locale.ROOT);
    String now = to.toLowerCase(Locale.ROOT);
    for (List<String> types : WIDER) {
      int before = types.indexOf(plain(old));
      int after = types.indexOf(plain(now));
      if (before >= 0 && after >= 0) {
        return after < before;
      }
    }
    if (now.equals("text")) {
      return false;
    }
    Matcher former = SIZED.matcher(old);
    Matcher later = SIZED.matcher(now);
    return !former.matches()
        || !later.matches()
        || !former.group(1).equals(later.group(1))
        || size(later) < size(former);
  }

  private static String plain(String type) {
    return type.equals("int") ? "integer" : type;
  }

  private static long size(Matcher type) {
    return type.group(2) == null ? Long.MAX_VALUE : Long.parseLong(type.group(2));
  }
}
