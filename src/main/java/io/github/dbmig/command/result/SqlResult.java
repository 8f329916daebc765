package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/** What {@code run} would send, in order. */
public record SqlResult(DatabaseView database, List<Script> scripts, Optional<DbmigException> error)
    implements Result {
  public SqlResult {
    scripts = List.copyOf(scripts);
  }

  @Override
  public String goal() {
    return "sql";
  }

  /**
   * @param transactional whether all statements share one transaction
   */
  public record Script(String id, boolean transactional, List<String> statements) {
    public Script {
      statements = List.copyOf(statements);
    }
  }
}
