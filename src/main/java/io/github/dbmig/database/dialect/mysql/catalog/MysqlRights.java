package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Unseen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user may list: without a right the catalog's views hold fewer rows and say nothing.
 * Rights on single tables and routines do not count, since they list these alone. Source: MySQL 8.0
 * manual, INFORMATION_SCHEMA General Reference and its tables; SHOW GRANTS.
 */
final class MysqlRights {
  private static final Pattern GRANT =
      Pattern.compile("(?i)GRANT (.+?) ON (\\*|`(?:[^`]|``)+`)\\.\\* TO .*");

  /** Kind to the rights each of which lists all objects of it. */
  private static final Map<String, Set<String>> NEEDED =
      new TreeMap<>(
          Map.of(
              "triggers that may not be listed", Set.of("TRIGGER"),
              "events that may not be listed", Set.of("EVENT"),
              "routines that may not be listed",
                  Set.of("EXECUTE", "CREATE ROUTINE", "ALTER ROUTINE", "SHOW CREATE ROUTINE"),
              "tables that may not be listed",
                  Set.of(
                      "SELECT",
                      "INSERT",
                      "UPDATE",
                      "DELETE",
                      "CREATE",
                      "DROP",
                      "REFERENCES",
                      "INDEX",
                      "ALTER",
                      "CREATE VIEW",
                      "SHOW VIEW",
                      "TRIGGER",
                      "DELETE HISTORY")));

  private final List<String> grants;

  private MysqlRights(List<String> grants) {
    this.grants = grants;
  }

  /** With the roles that are active. Grants that cannot be read hide nothing. */
  static MysqlRights of(Session session) {
    try {
      String role = session.first("SELECT CURRENT_ROLE()", row -> row.text(1)).orElse("NONE");
      boolean using = role.contains("@");
      return new MysqlRights(
          session.query(
              "SHOW GRANTS" + (using ? " FOR CURRENT_USER() USING " + role : ""),
              row -> row.text(1)));
    } catch (DatabaseException unreadable) {
      return new MysqlRights(List.of("GRANT ALL PRIVILEGES ON *.* TO x"));
    }
  }

  List<Unseen> hidden(String database) {
    Set<String> rights = rights(database);
    List<Unseen> hidden = new ArrayList<>();
    NEEDED.forEach(
        (kind, needed) -> {
          if (!rights.contains("ALL PRIVILEGES") && needed.stream().noneMatch(rights::contains)) {
            hidden.add(Unseen.all(kind));
          }
        });
    return hidden;
  }

  private Set<String> rights(String database) {
    Set<String> rights = new HashSet<>();
    for (String grant : grants) {
      Matcher matcher = GRANT.matcher(grant);
      if (matcher.matches() && matches(matcher.group(2), database)) {
        String words = matcher.group(1).replaceAll("\\([^)]*\\)", "");
        Arrays.stream(words.toUpperCase(Locale.ROOT).split(","))
            .forEach(word -> rights.add(word.strip()));
        boolean anywhere = matcher.group(2).equals("*");
        rights.addAll(anywhere && rights.contains("SHOW_ROUTINE") ? Set.of("EXECUTE") : Set.of());
      }
    }
    return rights;
  }

  /** In a grant {@code _} and {@code %} stand for one and any characters, unless escaped. */
  private static boolean matches(String quoted, String database) {
    if (quoted.equals("*")) {
      return true;
    }
    String pattern = quoted.substring(1, quoted.length() - 1).replace("``", "`");
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else {
        regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return database.matches("(?s)" + regex);
  }
}
