package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The parameters of a view, kept as {@code with <name>}. */
final class RelationOptions {
  private static final String PREFIX = "with ";
  private static final String NO_DATA = "with no data";

  private RelationOptions() {}

  /** {@code WITH (...)} with a space before it; empty where there are none. */
  static String with(Map<String, String> options) {
    List<String> words = new ArrayList<>();
    options.forEach(
        (name, value) -> {
          if (parameter(name)) {
            words.add(name.substring(PREFIX.length()) + "=" + value);
          }
        });
    return words.isEmpty() ? "" : " WITH (" + String.join(", ", words) + ")";
  }

  private static boolean parameter(String name) {
    return name.startsWith(PREFIX) && !name.equals(NO_DATA);
  }

  static List<String> between(String kind, StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(to.options().keySet());
    names.addAll(from.options().keySet());
    names.removeIf(name -> !parameter(name));
    for (String name : names) {
      String now = to.options().get(name);
      if (!Objects.equals(from.options().get(name), now)) {
        String parameter = name.substring(PREFIX.length());
        sql.add(
            "ALTER "
                + kind
                + " "
                + quote(to.name())
                + (now == null
                    ? " RESET (" + parameter + ")"
                    : " SET (" + parameter + " = " + now + ")"));
      }
    }
    return sql;
  }
}
