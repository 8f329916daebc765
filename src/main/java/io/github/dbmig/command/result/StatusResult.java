package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every migration with its state.
 *
 * @param current the newest applied migration
 * @param heads the newest migrations on disk; one, for tools whose history is a line
 * @param plans zero-downtime plans and how far they are in this database
 */
public record StatusResult(
    String tool,
    DatabaseView database,
    Optional<String> current,
    List<String> heads,
    List<Line> migrations,
    List<PlanView> plans,
    Optional<DbmigException> error)
    implements Result {
  public StatusResult {
    heads = List.copyOf(heads);
    migrations = List.copyOf(migrations);
    plans = List.copyOf(plans);
  }

  @Override
  public String goal() {
    return "status";
  }

  /**
   * @param file relative to the project, absent when it is gone
   * @param state applied, pending, partly, modified, missing or outOfOrder
   */
  public record Line(
      String id,
      Optional<String> file,
      String state,
      Optional<Instant> appliedAt,
      Optional<String> checksum) {}

  /**
   * @param gate what contract still waits for; empty when it is open
   */
  public record PlanView(String id, String phase, Progress backfill, List<String> gate) {}

  /** Rows. */
  public record Progress(long done, long total) {}
}
