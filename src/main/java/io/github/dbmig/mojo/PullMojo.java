package io.github.dbmig.mojo;

import io.github.dbmig.command.request.PullRequest;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.schema.Pull;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the database's schema into the project, as {@code schema.sql}. */
@Mojo(
    name = "pull",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class PullMojo extends AbstractDatabaseMojo {
  /** The file to write; one that is there is replaced. */
  @Parameter(property = "dbmig.output", defaultValue = "schema.sql")
  String output;

  /** Things that this version cannot see fail the build. */
  @Parameter(property = "dbmig.failOnUnseen", defaultValue = "false")
  boolean failOnUnseen;

  @Override
  Result work() {
    return new Pull(target()).execute(new PullRequest(output, failOnUnseen));
  }
}
