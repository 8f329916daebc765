package io.github.dbmig.base.error;

/** A failure of something outside the project: a server, a disk, another program. */
public abstract sealed class EnvironmentException extends DbmigException
    permits DatabaseException, StorageException, ExternalToolException, RunFailedException {
  private static final long serialVersionUID = 1L;

  EnvironmentException(String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
