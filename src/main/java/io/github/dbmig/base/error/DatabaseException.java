package io.github.dbmig.base.error;

/**
 * A server refused a statement or a connection.
 *
 * <p>Carries the server's own codes, since retries are decided by them and never by text.
 */
public final class DatabaseException extends EnvironmentException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;
  private final int vendorCode;

  /**
   * @param sqlState five characters, or empty where the driver gave none
   * @param vendorCode the server's number, 0 where there is none
   */
  public DatabaseException(
      String subject,
      String what,
      String advice,
      String sqlState,
      int vendorCode,
      Throwable cause) {
    super("database-error", subject, what, advice, cause);
    this.sqlState = sqlState == null ? "" : sqlState;
    this.vendorCode = vendorCode;
  }

  public String sqlState() {
    return sqlState;
  }

  public int vendorCode() {
    return vendorCode;
  }
}
