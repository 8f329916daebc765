package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlTokens;
import java.util.List;
import java.util.Set;

/** Which names an expression holds. */
final class MysqlWords {
  private MysqlWords() {}

  static boolean mention(String expression, Set<String> names) {
    if (names.isEmpty()) {
      return false;
    }
    MysqlTokens tokens = new MysqlTokens(expression);
    while (!tokens.done()) {
      if (names.contains(tokens.name())) {
        return true;
      }
    }
    return false;
  }

  /** True where one of the functions is called. */
  static boolean call(String expression, List<String> functions) {
    MysqlTokens tokens = new MysqlTokens(expression);
    while (!tokens.done()) {
      if (functions.stream().anyMatch(function -> tokens.is(function, "("))) {
        return true;
      }
      tokens.next();
    }
    return false;
  }
}
