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
}
