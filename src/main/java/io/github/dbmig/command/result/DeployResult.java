package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * The release chain.
 *
 * @param steps each link of the chain: done, skipped, unknown or failed, and why
 * @param backup absent when it was skipped or not reached
 */
public record DeployResult(
    boolean ok,
    String environment,
    DatabaseView database,
    List<Link> steps,
    Optional<BackupResult> backup,
    List<RunResult.Step> applied,
    Optional<RunResult.Failed> failed,
    List<String> notRun,
    List<String> allowedUnsafe,
    RunResult.Locks locks,
    Optional<DbmigException> error)
    implements Result {
  public DeployResult {
    steps = List.copyOf(steps);
    applied = List.copyOf(applied);
    notRun = List.copyOf(notRun);
    allowedUnsafe = List.copyOf(allowedUnsafe);
  }

  @Override
  public String goal() {
    return "deploy";
  }

  /** One link of the chain. */
  public record Link(String name, String state, String why) {}
}
