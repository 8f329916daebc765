package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/** What {@code resolve} changed in the tracking, a sentence each. */
public record ResolveResult(
    DatabaseView database, List<String> changed, Optional<DbmigException> error) implements Result {
  public ResolveResult {
    changed = List.copyOf(changed);
  }

  @Override
  public String goal() {
    return "resolve";
  }
}
