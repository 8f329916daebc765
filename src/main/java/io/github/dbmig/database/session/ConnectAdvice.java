package io.github.dbmig.database.session;

import java.sql.SQLException;

/**
 * What to try when a connection was refused. Sources:
 * postgresql.org/docs/18/errcodes-appendix.html, dev.mysql.com/doc/mysql-errors.
 */
final class ConnectAdvice {
  private ConnectAdvice() {}

  static String of(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    int number = error.getErrorCode();
    if (state.startsWith("28") || number == 1045 || number == 1698) {
      return "check the user and the password";
    }
    if (state.equals("3D000") || number == 1049) {
      return "check the database's name, or create it";
    }
    if (number == 1044 || state.equals("42501")) {
      return "grant the user the right to use the database";
    }
    if (publicKey(error)) {
      return "encrypt the connection with ?ssl-mode=REQUIRED, or allow the exchange of the password"
          + " with ?allowPublicKeyRetrieval=true where nobody can listen";
    }
    return "check that the server runs, and the host and port; -Ddbmig.wait=60s waits for one that is"
        + " starting";
  }

  /** Connector/J's own refusal, which has no number: "Public Key Retrieval is not allowed". */
  private static boolean publicKey(SQLException error) {
    return error.getErrorCode() == 0
        && String.valueOf(error.getMessage()).contains("Public Key Retrieval");
  }
}
