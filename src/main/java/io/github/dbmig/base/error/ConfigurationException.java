package io.github.dbmig.base.error;

/** A parameter, variable, URL or configuration file that cannot be used as it is. */
public final class ConfigurationException extends UserException {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String code, String subject, String what, String advice) {
    this(code, subject, what, advice, null);
  }

  public ConfigurationException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
