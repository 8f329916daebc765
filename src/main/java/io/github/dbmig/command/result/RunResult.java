package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code run} applied.
 *
 * @param ok true when nothing failed
 * @param dryRun true when nothing was meant to be applied; {@code notRun} is then what would be
 * @param allowedUnsafe unsafe migrations that were applied because the operator named them
 */
public record RunResult(
    boolean ok,
    boolean dryRun,
    DatabaseView database,
    List<Step> applied,
    Optional<Failed> failed,
    List<String> notRun,
    List<String> allowedUnsafe,
    Locks locks,
    Optional<DbmigException> error)
    implements Result {
  public RunResult {
    applied = List.copyOf(applied);
    notRun = List.copyOf(notRun);
    allowedUnsafe = List.copyOf(allowedUnsafe);
  }

  @Override
  public String goal() {
    return "run";
  }

  /** A migration that is now applied or reverted. */
  public record Step(String id, long millis) {}

  /**
   * Where it stopped.
   *
   * @param statement its place in the section from 1, 0 when no statement is to blame
   * @param line in the file, 0 when unknown
   * @param tookEffect places of statements that stay in force
   * @param next the command to type next
   */
  public record Failed(
      String id, int statement, int line, String error, List<Integer> tookEffect, String next) {
    public Failed {
      tookEffect = List.copyOf(tookEffect);
    }
  }

  /**
   * @param waits how often a lock was not to be had in time
   * @param retries how often the work was tried again for it
   */
  public record Locks(int waits, int retries) {}
}
