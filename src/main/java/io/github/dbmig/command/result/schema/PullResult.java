package io.github.dbmig.command.result.schema;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.DatabaseView;
import io.github.dbmig.command.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * A database's schema written into the project.
 *
 * @param file relative to the project
 * @param changed false where the file was the same already
 * @param statements how many it holds
 * @param unseen what the database holds and the file does not
 */
public record PullResult(
    DatabaseView database,
    String file,
    boolean changed,
    int statements,
    List<DiffResult.Unseen> unseen,
    Optional<DbmigException> error)
    implements Result {
  public PullResult {
    unseen = List.copyOf(unseen);
  }

  @Override
  public String goal() {
    return "pull";
  }
}
