package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code run} applied.
 *
 * @param ok true when nothing failed
 * @param dryRun true when nothing was meant to be applied; {@code notRun} is then what would be
 * @param held pending migrations behind the closed gate of a plan, in order
 * @param allowedUnsafe unsafe migrations that were applied because the operator named them
 */
public record RunResult(
    boolean ok,
    boolean dryRun,
    DatabaseView database,
    List<Step> applied,
    Optional<Failed> failed,
    List<String> notRun,
    List<Held> held,
    List<String> allowedUnsafe,
    Locks locks,
    Optional<DbmigException> error)
    implements Result {
  public RunResult {
    applied = List.copyOf(applied);
    notRun = List.copyOf(notRun);
    held = List.copyOf(held);
    allowedUnsafe = List.copyOf(allowedUnsafe);
  }

  @Override
  public String goal() {
    return "run";
  }

  /** A migration that is now applied or reverted. */
  public record Step(String id, long millis) {}

  /**
   * A pending migration that its plan, or that of one before it, does not let pass yet.
   *
   * @param waiting what for, for people
   * @param since when the rows were found equal, which the bake time counts from
   * @param until when the bake time ends, by the server's clock
   */
  public record Held(
      String id,
      String plan,
      List<String> waiting,
      Optional<Instant> since,
      Optional<Instant> until) {
    public Held {
      waiting = List.copyOf(waiting);
    }
  }

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
