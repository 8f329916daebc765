package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.database.dialect.mysql.text.MysqlBody;
import java.util.List;
import java.util.stream.Stream;

/** Runs a body's statement under its own settings, and leaves the session as it was. */
final class MysqlBodies {
  private static final String KEEP =
      "SET @dbmig_sql_mode = @@sql_mode, @dbmig_charset = @@character_set_client,"
          + " @dbmig_collation = @@collation_connection, @dbmig_time_zone = @@time_zone";

  private static final String BACK =
      "SET SESSION sql_mode = @dbmig_sql_mode, character_set_client = @dbmig_charset,"
          + " collation_connection = @dbmig_collation, time_zone = @dbmig_time_zone";

  private MysqlBodies() {}

  static List<String> create(String definition) {
    MysqlBody body = MysqlBody.of(definition);
    return body.settings().isEmpty()
        ? List.of(body.create())
        : List.of(KEEP, body.set(), body.create(), BACK);
  }

  /** Neighbours keep and restore the settings once. */
  static List<String> joined(List<String> statements) {
    return Stream.iterate(0, i -> i < statements.size(), i -> i + 1)
        .filter(i -> !between(statements, i))
        .map(statements::get)
        .toList();
  }

  private static boolean between(List<String> statements, int i) {
    boolean back =
        statements.get(i).equals(BACK)
            && i + 1 < statements.size()
            && statements.get(i + 1).equals(KEEP);
    boolean keep = statements.get(i).equals(KEEP) && i > 0 && statements.get(i - 1).equals(BACK);
    return back || keep || sameSet(statements, i);
  }

  /** KEEP, SET a, CREATE, BACK, KEEP, SET a: the second SET a says nothing new. */
  private static boolean sameSet(List<String> statements, int i) {
    return i >= 4
        && statements.get(i - 1).equals(KEEP)
        && statements.get(i - 2).equals(BACK)
        && statements.get(i).equals(statements.get(i - 4));
  }
}
