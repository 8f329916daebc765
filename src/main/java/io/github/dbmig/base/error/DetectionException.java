package io.github.dbmig.base.error;

/** The project's tool or folder cannot be told, or is ambiguous. */
public final class DetectionException extends UserException {
  private static final long serialVersionUID = 1L;

  public DetectionException(String code, String subject, String what, String advice) {
    this(code, subject, what, advice, null);
  }

  public DetectionException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
