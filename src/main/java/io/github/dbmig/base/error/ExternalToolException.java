package io.github.dbmig.base.error;

/** Another program is missing, failed, or did not end in time. */
public final class ExternalToolException extends EnvironmentException {
  private static final long serialVersionUID = 1L;

  public ExternalToolException(String code, String subject, String what, String advice) {
    this(code, subject, what, advice, null);
  }

  public ExternalToolException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
