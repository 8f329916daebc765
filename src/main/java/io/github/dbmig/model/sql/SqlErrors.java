package io.github.dbmig.model.sql;

import io.github.dbmig.base.error.MigrationException;

/** The refusals of this room. Each names the place in the source as its subject. */
final class SqlErrors {
  private SqlErrors() {}

  static MigrationException unterminated(Token opener, String what, String closing) {
    return error(
        "sql-unterminated",
        opener,
        "the " + what + " that opens here is never closed",
        "close it with " + closing);
  }

  static MigrationException error(String code, Token at, String what, String advice) {
    return new MigrationException(code, place(at), what, advice);
  }

  private static String place(Token at) {
    return "line " + at.line() + ", column " + at.column();
  }
}
