package io.github.dbmig.mojo;

import io.github.dbmig.command.Rollback;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.result.Result;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reverts applied migrations, newest first; without parameters the last one. */
@Mojo(
    name = "rollback",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class RollbackMojo extends AbstractDatabaseMojo {
  /** How many migrations to revert. */
  @Parameter(property = "dbmig.steps")
  Integer steps;

  /** The migration that stays as the newest one. */
  @Parameter(property = "dbmig.to")
  String to;

  /** Reverts every migration. */
  @Parameter(property = "dbmig.all", defaultValue = "false")
  boolean all;

  /** The database's name, where data would be lost. */
  @Parameter(property = "dbmig.confirm")
  String confirm;

  /** Loses data without a backup. */
  @Parameter(property = "dbmig.skipBackup", defaultValue = "false")
  boolean skipBackup;

  @Override
  Result work() {
    return new Rollback(target(), Clock.systemUTC())
        .execute(
            new RollbackRequest(
                Optional.ofNullable(steps),
                Optional.ofNullable(to),
                all,
                Optional.ofNullable(confirm),
                skipBackup,
                lockPolicy()));
  }
}
