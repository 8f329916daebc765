package io.github.dbmig.base.event;

import java.time.Duration;

/** Progress of a goal. Inner code hands events to a {@code Consumer<Event>} and prints nothing. */
public sealed interface Event {
  /** Something worth a line in the log that is not progress. */
  record Note(String text) implements Event {}

  /** Something the user should act on, although the goal goes on. */
  record Warning(String text) implements Event {}

  record MigrationStarted(String id) implements Event {}

  record MigrationDone(String id, Duration took) implements Event {}

  /** A statement waits for a lock and will be tried again. */
  record LockWait(String id, String blocker, int attempt, Duration pause) implements Event {}

  /**
   * @param rows touched so far
   * @param total rows the job began with, an estimate where counting would scan
   */
  record BatchDone(String table, long rows, long total, Duration elapsed) implements Event {}
}
