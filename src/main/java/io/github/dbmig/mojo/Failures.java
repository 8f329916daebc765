package io.github.dbmig.mojo;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.UserException;
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
}
