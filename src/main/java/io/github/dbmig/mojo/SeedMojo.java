package io.github.dbmig.mojo;

import io.github.dbmig.command.Seed;
import io.github.dbmig.command.request.SeedRequest;
import io.github.dbmig.command.result.Result;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs the seeds, or creates one from a template. */
@Mojo(
    name = "seed",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class SeedMojo extends AbstractDatabaseMojo {
  /** Creates a seed of this name instead of running any. */
  @Parameter(property = "dbmig.name")
  String name;

  /** Runs only the seed of this file name. */
  @Parameter(property = "dbmig.only")
  String only;

  /** The database's name, where a seed clears data. */
  @Parameter(property = "dbmig.confirm")
  String confirm;

  /** Clears data without a backup. */
  @Parameter(property = "dbmig.skipBackup", defaultValue = "false")
  boolean skipBackup;

  @Override
  Result work() {
    return new Seed(target(), Clock.systemUTC())
        .execute(
            new SeedRequest(
                Optional.ofNullable(name),
                Optional.ofNullable(only),
                Optional.ofNullable(confirm),
                skipBackup,
                lockPolicy()));
  }
}
