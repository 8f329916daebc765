package io.github.dbmig.base.error;

/**
 * A failure that dbmig can explain: what failed, on which object, and what to try.
 *
 * <p>The kind says who can act. {@link UserException} becomes Maven's build failure (the project or
 * the command line must change), {@link EnvironmentException} its build error (a server, a disk, a
 * tool). No message may hold a secret.
 */
public abstract sealed class DbmigException extends RuntimeException
    permits UserException, EnvironmentException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String subject;
  private final String what;
  private final String advice;

  DbmigException(String code, String subject, String what, String advice, Throwable cause) {
    super(text(subject, what, advice), cause);
    this.code = code;
    this.subject = subject;
    this.what = what;
    this.advice = advice;
  }

  /** A stable kebab-case name of the failure for machines, such as {@code checksum-mismatch}. */
  public String code() {
    return code;
  }

  /** The file, migration, table, parameter or server the failure is about. */
  public String subject() {
    return subject;
  }

  /** What failed, in one sentence. */
  public String what() {
    return what;
  }

  /** What to try next, as a command or an edit where there is one. */
  public String advice() {
    return advice;
  }

  private static String text(String subject, String what, String advice) {
    return subject + ": " + what + (advice.isBlank() ? "" : "\n  try: " + advice);
  }
}
