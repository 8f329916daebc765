package io.github.dbmig.mojo;

import io.github.dbmig.command.Resolve;
import io.github.dbmig.command.request.ResolveRequest;
import io.github.dbmig.command.result.Result;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Repairs the tracking where it does not say what is so. */
@Mojo(
    name = "resolve",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class ResolveMojo extends AbstractDatabaseMojo {
  /** Counts this migration as applied without running it. */
  @Parameter(property = "dbmig.applied")
  String applied;

  /** Counts this migration as not applied without reverting it. */
  @Parameter(property = "dbmig.rolledBack")
  String rolledBack;

  /** With one of the two: only this statement of a half-done migration, from 1. */
  @Parameter(property = "dbmig.statement")
  Integer statement;

  /** Ends the lease of a run that is known to be dead. */
  @Parameter(property = "dbmig.unlock", defaultValue = "false")
  boolean unlock;

  /** Counts everything up to this migration as applied and nothing behind it. */
  @Parameter(property = "dbmig.to")
  String to;

  /** Adopts a database that has its schema already, up to this migration. */
  @Parameter(property = "dbmig.baseline")
  String baseline;

  /** The database's name, needed to forget that it is protected. */
  @Parameter(property = "dbmig.confirm")
  String confirm;

  @Override
  Result work() {
    return new Resolve(target())
        .execute(
            new ResolveRequest(
                Optional.ofNullable(applied),
                Optional.ofNullable(rolledBack),
                Optional.ofNullable(statement),
                unlock,
                Optional.ofNullable(to),
                Optional.ofNullable(baseline),
                Optional.ofNullable(isProtected),
                Optional.ofNullable(confirm),
                lockPolicy()));
  }
}
