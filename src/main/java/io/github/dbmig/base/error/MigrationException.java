package io.github.dbmig.base.error;

/** A migration or its history is malformed, edited, missing or out of order. */
public final class MigrationException extends UserException {
  private static final long serialVersionUID = 1L;

  public MigrationException(String code, String subject, String what, String advice) {
    this(code, subject, what, advice, null);
  }

  public MigrationException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
