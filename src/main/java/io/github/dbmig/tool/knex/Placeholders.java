package io.github.dbmig.tool.knex;

import io.github.dbmig.base.error.MigrationException;
import java.util.Optional;

/**
 * What Knex makes of question marks on the way to the server. For PostgreSQL it takes each for a
 * parameter, also inside a literal, unless a backslash stands before it, which it removes; the
 * other drivers get the text as it is, backslashes too. Source: knex 3.3, {@code
 * dialects/postgres/index.js} {@code positionBindings}; tried on each.
 */
enum Placeholders {
  ESCAPED,
  AS_THEY_ARE,
  /** The engine is not known. */
  UNKNOWN;

  static Placeholders of(Optional<String> dialect) {
    return dialect.map(name -> name.equals("postgresql") ? ESCAPED : AS_THEY_ARE).orElse(UNKNOWN);
  }

  /**
   * The text that Knex turns into the statement.
   *
   * @throws MigrationException when there is none
   */
  String written(String sql) {
    if (this == AS_THEY_ARE || !sql.contains("?")) {
      return sql;
    }
    if (this == UNKNOWN) {
      throw cannot(
          sql, "the knexfile does not say which engine it is for", "name its client there");
    }
    if (sql.contains("\\?")) {
      throw cannot(
          sql,
          "Knex removes the backslash before a question mark",
          "write it without that pair, such as '\\' || chr(63)");
    }
    return sql.replace("?", "\\?");
  }

  /** The statement that the server gets. */
  String sent(String written) {
    return this == ESCAPED ? written.replace("\\?", "?") : written;
  }

  private static MigrationException cannot(String sql, String why, String advice) {
    return new MigrationException(
        "question-mark",
        sql.strip().replaceAll("\\s+", " "),
        "cannot be written for Knex: " + why,
        advice);
  }
}
