package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How an engine is told not to wait for locks, and who is in the way. */
public interface Locks {
  /**
   * Statements after which nothing waits longer for a lock.
   *
   * @param local true inside a transaction, for settings that end with it where the engine has such
   */
  List<String> limit(Duration wait, boolean local);

  /**
   * The session that probably holds the lock, for people: number, age, state, application.
   *
   * @param session not the one that waited
   */
  Optional<String> blocker(Session session);

  /** The connections of a tool's program; empty where the engine does not tell whose they are. */
  default Optional<Backends> backends() {
    return Optional.empty();
  }

  /**
   * Connections to this database that are not dbmig's own: those of a tool's program, which the
   * server shows under the mark of the run that started it.
   */
  interface Backends {
    /** True while the server works for, or waits for, at least one of them. */
    boolean alive(Session session, String mark);

    /** Ends them; what they had not committed is undone. */
    void end(Session session, String mark);

    /**
     * Cancels the statement of one that has waited for a lock for longer than the limit while
     * others queue behind it; gives who is in its way, as people read it.
     */
    Optional<String> unblock(Session session, String mark, Duration limit);
  }
}
