package io.github.dbmig.command.result.plan;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * What {@code contract} moved into the tool's folder.
 *
 * @param environment whose gate was read
 * @param promoted files, relative to the project
 * @param waiting what keeps the next phase outside; empty when nothing does
 * @param done true when no file of the plan is left outside
 */
public record ContractResult(
    String plan,
    String environment,
    List<String> promoted,
    List<String> waiting,
    boolean done,
    Optional<DbmigException> error)
    implements Result {
  public ContractResult {
    promoted = List.copyOf(promoted);
    waiting = List.copyOf(waiting);
  }

  @Override
  public String goal() {
    return "contract";
  }
}
