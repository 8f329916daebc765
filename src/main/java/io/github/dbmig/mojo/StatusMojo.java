package io.github.dbmig.mojo;

import io.github.dbmig.command.Status;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows every migration with its state, read from disk and database. */
@Mojo(
    name = "status",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class StatusMojo extends AbstractDatabaseMojo {
  /** Fails the build while a migration is pending or anything else but applied. */
  @Parameter(property = "dbmig.failOnPending", defaultValue = "false")
  boolean failOnPending;

  @Override
  Result work() {
    return new Status(target()).execute(new StatusRequest(failOnPending));
  }
}
