package io.github.dbmig.base.error;

/**
 * A run that stopped part of the way; the result that goes with it says what took effect.
 *
 * <p>The message names the migration, the statement and the line, the server's words, and the next
 * command.
 */
public final class RunFailedException extends EnvironmentException {
  private static final long serialVersionUID = 1L;

  public RunFailedException(
      String code, String subject, String what, String advice, Throwable cause) {
    super(code, subject, what, advice, cause);
  }
}
