package io.github.dbmig.mojo;

import io.github.dbmig.command.Deploy;
import io.github.dbmig.command.request.DeployRequest;
import io.github.dbmig.command.result.Result;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** The release chain: validate, backup, drift, run, verify; never prompts. */
@Mojo(
    name = "deploy",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class DeployMojo extends AbstractDatabaseMojo {
  /** The last migration to apply. */
  @Parameter(property = "dbmig.target")
  String target;

  /** Deploys without a backup; the report says so. */
  @Parameter(property = "dbmig.skipBackup", defaultValue = "false")
  boolean skipBackup;

  /** Migrations whose unsafe statements are accepted, by id. */
  @Parameter(property = "dbmig.allowUnsafe")
  List<String> allowUnsafe;

  /** States to pass over, as {@code modified:ID}. */
  @Parameter(property = "dbmig.ignore")
  List<String> ignore;

  /** Fails where nobody can tell whether the schema was changed outside of migrations. */
  @Parameter(property = "dbmig.requireDrift", defaultValue = "false")
  boolean requireDrift;

  @Override
  Result work() {
    return new Deploy(releaseTarget(), Clock.systemUTC())
        .execute(
            new DeployRequest(
                Optional.ofNullable(target),
                skipBackup,
                requireDrift,
                Set.copyOf(ignore),
                Set.copyOf(allowUnsafe),
                lockPolicy()));
  }
}
