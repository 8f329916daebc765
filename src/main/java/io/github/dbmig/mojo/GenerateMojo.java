package io.github.dbmig.mojo;

import io.github.dbmig.command.Generate;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.result.Result;
import java.time.Clock;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a new migration. */
@Mojo(
    name = "generate",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class GenerateMojo extends AbstractDatabaseMojo {
  /** What the migration is for, as in {@code add_orders}. */
  @Parameter(property = "dbmig.name")
  String name;

  /** A template to be filled in by hand. */
  @Parameter(property = "dbmig.empty", defaultValue = "false")
  boolean empty;

  @Override
  Result work() {
    return new Generate(offline(), Clock.systemUTC())
        .execute(new GenerateRequest(name == null ? "" : name, empty));
  }
}
