package io.github.dbmig.base.error;

/** A failure that the project or the command line causes, and that its owner can mend. */
public abstract sealed class UserException extends DbmigException
    permits ConfigurationException,
        DetectionException,
        MigrationException,
        UnsafeChangeException,
        ConfirmationException {
  private static final long serialVersionUID = 1L;

  UserException(String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
