package io.github.dbmig.mojo;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.UserException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The one place where dbmig's failures become Maven's two kinds. */
final class Failures {
  private Failures() {}

  /** A build failure when the project must change, a build error when the world must. */
  static AbstractMojoExecutionException translate(
      DbmigException error, UnaryOperator<String> redact) {
    String message = redact.apply(error.getMessage());
    return error instanceof UserException
        ? new MojoFailureException(message)
        : new MojoExecutionException(message);
  }

  /**
   * For what dbmig cannot explain. No cause is passed on, since its text may hold a secret and
   * Maven would print it: the redacted trace is part of the message instead.
   */
  static MojoExecutionException unexpected(RuntimeException bug, UnaryOperator<String> redact) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return new MojoExecutionException(
        redact.apply("dbmig failed in a way it does not know: this is a bug of dbmig\n" + trace));
  }
}
