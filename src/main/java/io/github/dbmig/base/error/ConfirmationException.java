package io.github.dbmig.base.error;

/** A destructive goal that was not confirmed, or that is refused where it was asked for. */
public final class ConfirmationException extends UserException {
  private static final long serialVersionUID = 1L;

  public ConfirmationException(String code, String subject, String what, String advice) {
    this(code, subject, what, advice, null);
  }

  public ConfirmationException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
