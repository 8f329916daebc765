package io.github.dbmig.database.session;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.secret.Redactor;
import java.sql.SQLException;
import java.util.List;

/** The one place where {@link SQLException} ends. */
final class JdbcErrors {
  private JdbcErrors() {}

  static DatabaseException translate(String subject, SQLException error, String advice) {
    String message =
        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    return new DatabaseException(
        subject,
        Redactor.of(List.of()).apply(message.strip()),
        advice,
        error.getSQLState(),
        error.getErrorCode(),
        null);
  }
}
