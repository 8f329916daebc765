package io.github.dbmig.database.dialect.sqlite.text;

import java.util.List;
import java.util.stream.Collectors;

/** Names as SQLite quotes them. Source: sqlite.org/lang_keywords.html. */
public final class SqliteNames {
  private SqliteNames() {}

  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** In parentheses. */
  public static String quoted(List<String> names) {
    return names.stream().map(SqliteNames::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  /** What a token names: it may stand in any of four kinds of quotes. */
  static String unquoted(String token) {
    char first = token.charAt(0);
    if (first == '[') {
      return token.substring(1, token.length() - 1);
    }
    if (first == '"' || first == '`' || first == '\'') {
      String mark = String.valueOf(first);
      return token.substring(1, token.length() - 1).replace(mark + mark, mark);
    }
    return token;
  }
}
