package io.github.dbmig.database.session;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.secret.Redactor;
import java.sql.SQLException;

/** The one place where {@link SQLException} ends. */
final class JdbcErrors {
  private JdbcErrors() {}

  /** Drivers quote what they were given: nothing of the URL's secrets may stay. */
  static DatabaseException translate(DatabaseUrl url, SQLException error, String advice) {
    String message =
        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    return new DatabaseException(
        "database " + url,
        Redactor.of(url.secrets()).apply(message.strip()),
        advice,
        error.getSQLState(),
        error.getErrorCode(),
        null);
  }
}
