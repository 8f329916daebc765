package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * Seeds that ran, or the one that was created.
 *
 * @param ran files in the order they ran
 * @param created the new file, relative to the project
 */
public record SeedResult(
    List<RunResult.Step> ran,
    Optional<String> created,
    Optional<RunResult.Failed> failed,
    Optional<DbmigException> error)
    implements Result {
  public SeedResult {
    ran = List.copyOf(ran);
  }

  @Override
  public String goal() {
    return "seed";
  }
}
