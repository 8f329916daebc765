package io.github.dbmig.command.request;

import io.github.dbmig.run.backfill.BatchPolicy;
import java.util.Optional;

/**
 * @param plan by id or a unique beginning of it; absent where there is only one
 */
public record BackfillRequest(Optional<String> plan, Action action, BatchPolicy policy) {
  /** Begins or goes on with the only plan. */
  public static BackfillRequest run() {
    return new BackfillRequest(Optional.empty(), Action.RUN, BatchPolicy.DEFAULT);
  }

  /** What to do about it. */
  public enum Action {
    /** Begins or goes on, then verifies. */
    RUN,
    /** Asks whoever runs to stop after its batch. */
    PAUSE,
    /** Says how far it is. */
    STATUS,
    /** Compares again. */
    VERIFY
  }
}
