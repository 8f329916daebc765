package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.literal;
import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** OPTIONS of foreign tables and their columns. */
final class ForeignOptions {
  private static final String PREFIX = "option ";

  private ForeignOptions() {}

  /** {@code name 'value', ...}; empty where there are none. */
  static String all(Map<String, String> options) {
    List<String> all = new ArrayList<>();
    options.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            all.add(quote(name.substring(PREFIX.length())) + " " + literal(value));
          }
        });
    return String.join(", ", all);
  }

  /** What ALTER ... OPTIONS takes to make the one the other. */
  static List<String> between(Map<String, String> before, Map<String, String> after) {
    List<String> actions = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> !name.startsWith(PREFIX));
    for (String name : names) {
      String option = quote(name.substring(PREFIX.length()));
      String value = after.get(name);
      if (value == null) {
        actions.add("DROP " + option);
      } else if (!before.containsKey(name)) {
        actions.add("ADD " + option + " " + literal(value));
      } else if (!before.get(name).equals(value)) {
        actions.add("SET " + option + " " + literal(value));
      }
    }
    return actions;
  }
}
