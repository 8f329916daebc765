package io.github.dbmig.command.result.schema;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * The files that {@code generate} wrote, relative to the project.
 *
 * @param id empty where nothing is missing
 * @param empty true for a template to be filled in by hand
 * @param changes what the migration does, with its hazards; none of a template
 * @param sideBySide what the changes touch, on both sides
 */
public record GenerateResult(
    String tool,
    String id,
    boolean empty,
    List<String> files,
    List<DiffResult.Line> changes,
    SideBySide sideBySide,
    Optional<DbmigException> error)
    implements Result {
  public GenerateResult {
    files = List.copyOf(files);
    changes = List.copyOf(changes);
  }

  @Override
  public String goal() {
    return "generate";
  }
}
