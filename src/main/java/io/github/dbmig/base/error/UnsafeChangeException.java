package io.github.dbmig.base.error;

/** A change that would break or block a running application, refused before anything ran. */
public final class UnsafeChangeException extends UserException {
  private static final long serialVersionUID = 1L;

  public UnsafeChangeException(String code, String subject, String what, String advice) {
    this(code, subject, what, advice, null);
  }

  public UnsafeChangeException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
