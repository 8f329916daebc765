package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * The files that {@code generate} wrote, relative to the project.
 *
 * @param empty true for a template to be filled in by hand
 */
public record GenerateResult(
    String tool, String id, boolean empty, List<String> files, Optional<DbmigException> error)
    implements Result {
  public GenerateResult {
    files = List.copyOf(files);
  }

  @Override
  public String goal() {
    return "generate";
  }
}
