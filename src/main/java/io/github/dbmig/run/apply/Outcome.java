package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param notRun what would have come behind the failure
 * @param lockWaits how often a statement gave up waiting for a lock and was tried again
 */
public record Outcome(
    List<Done> done, Optional<Failure> failure, List<String> notRun, int lockWaits) {
  public Outcome {
    done = List.copyOf(done);
    notRun = List.copyOf(notRun);
  }

  /** One migration that is now applied, or reverted. */
  public record Done(String id, long millis) {}

  /**
   * Where it stopped.
   *
   * @param statement its place in the section, from 1; 0 when it was none of them
   * @param line in the file; 0 when unknown
   * @param tookEffect the places of the statements that stay in force, from 1
   */
  public record Failure(
      String id, int statement, int line, DbmigException error, List<Integer> tookEffect) {
    public Failure {
      tookEffect = List.copyOf(tookEffect);
    }
  }
}
