package io.github.dbmig.database.dialect.mysql.ddl;

import java.util.List;

/**
 * The end of a statement in a script. The client ends one at each semicolon, also inside a body.
 * Source: MySQL 8.0 manual, Defining Stored Programs.
 */
final class MysqlDelimiter {
  private static final List<String> OTHERS = List.of("//", "$$", "||", "~~");

  private MysqlDelimiter() {}

  static String ended(String statement) {
    if (statement.indexOf(';') < 0) {
      return statement + ";";
    }
    String delimiter = delimiter(statement);
    return "DELIMITER " + delimiter + "\n" + statement + "\n" + delimiter + "\nDELIMITER ;";
  }

  private static String delimiter(String statement) {
    String end = "//";
    for (int i = 0; statement.contains(end); i++) {
      end = i < OTHERS.size() ? OTHERS.get(i) : "//" + i;
    }
    return end;
  }
}
