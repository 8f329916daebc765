package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * What a further command of a tool's own did.
 *
 * @param output the end of what the tool printed, without secrets
 */
public record ToolCommandResult(
    String goal,
    String tool,
    DatabaseView database,
    List<String> output,
    Optional<DbmigException> error)
    implements Result {
  public ToolCommandResult {
    output = List.copyOf(output);
  }
}
