package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code rollback} reverted.
 *
 * @param losses what the down sections remove that had data, for people
 */
public record RollbackResult(
    boolean ok,
    DatabaseView database,
    List<RunResult.Step> reverted,
    Optional<RunResult.Failed> failed,
    List<String> notRun,
    List<String> losses,
    RunResult.Locks locks,
    Optional<String> backup,
    Optional<DbmigException> error)
    implements Result {
  public RollbackResult {
    reverted = List.copyOf(reverted);
    notRun = List.copyOf(notRun);
    losses = List.copyOf(losses);
  }

  @Override
  public String goal() {
    return "rollback";
  }
}
