package io.github.dbmig.base.error;

/** A file or folder that cannot be read or written. */
public final class StorageException extends EnvironmentException {
  private static final long serialVersionUID = 1L;

  public StorageException(String code, String subject, String what, String advice) {
    this(code, subject, what, advice, null);
  }

  public StorageException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
