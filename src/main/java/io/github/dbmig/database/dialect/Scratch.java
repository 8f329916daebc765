package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.Session;
import java.time.Duration;

/**
 * Throw-away databases of the same engine and version as the one a session is connected to.
 *
 * <p>Their name is {@code dbmig_scratch_<utc>_<random>}, so that one left over by a killed run is
 * known by name and age.
 */
public interface Scratch {
  /** How old a left-over must be before it is taken for dead. */
  Duration LEFT_OVER = Duration.ofHours(2);

  /**
   * Makes an empty database and connects to it; closing the session drops it.
   *
   * @throws io.github.dbmig.base.error.DatabaseException when the user may not create databases
   */
  ScratchDatabase create(Session beside);

  /** Removes all rows and keeps every object: a change must not meet the seeds of the history. */
  void clear(Session scratch);

  /** Drops what killed runs left over; gives how many. */
  int sweep(Session beside);
}
