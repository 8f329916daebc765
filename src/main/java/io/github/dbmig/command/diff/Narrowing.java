package io.github.dbmig.command.diff;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether values may be cut or rounded when a column's type changes; in doubt they may. */
final class Narrowing {
  private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint", "numeric");
  private static final Pattern SIZED =
      Pattern.compile("(character varying|varchar|bit varying)(?:\\((\\d+)\\))?");

  private Narrowing() {}

  static boolean test(String from, String to) {
    String old = from.toLowerCase(Locale.ROOT);
    String now = to.toLowerCase(Locale.ROOT);
    if (now.equals("text") || INTEGERS.contains(old) && INTEGERS.contains(now)) {
      return !now.equals("text") && INTEGERS.indexOf(now) < INTEGERS.indexOf(old);
    }
    Matcher before = SIZED.matcher(old);
    Matcher after = SIZED.matcher(now);
    return !before.matches()
        || !after.matches()
        || !before.group(1).equals(after.group(1))
        || size(after) < size(before);
  }

  private static long size(Matcher type) {
    return type.group(2) == null ? Long.MAX_VALUE : Long.parseLong(type.group(2));
  }
}
