package io.github.dbmig.command.result.plan;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it was written.
 *
 * @param changes in words
 * @param files relative to the project
 */
public record ZeroDowntimeResult(
    String id,
    List<String> changes,
    String strategy,
    String why,
    List<Phase> phases,
    List<String> files,
    Optional<DbmigException> error)
    implements Result {
  public ZeroDowntimeResult {
    changes = List.copyOf(changes);
    phases = List.copyOf(phases);
    files = List.copyOf(files);
  }

  @Override
  public String goal() {
    return "zero-downtime";
  }

  /** The steps of a phase, in order. */
  public record Phase(String name, List<Step> steps) {
    public Phase {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param lock none, ddl, writes or all: whom it keeps waiting
   */
  public record Step(
      String name,
      List<String> sql,
      String lock,
      int timeoutMs,
      List<String> hazards,
      List<String> down) {
    public Step {
      sql = List.copyOf(sql);
      hazards = List.copyOf(hazards);
      down = List.copyOf(down);
    }
  }
}
