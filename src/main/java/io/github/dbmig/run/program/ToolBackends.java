package io.github.dbmig.run.program;

import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.Locks.Backends;
import io.github.dbmig.database.session.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the server does for a program while it runs. Does nothing on an engine that does not tell
 * whose its connections are.
 */
public final class ToolBackends {
  private final Session session;
  private final Optional<Backends> backends;
  private final String mark;
  private final Duration limit;
  private final Consumer<Event> events;
  private boolean unblocked;

  /**
   * @param session not the program's
   * @param limit how long one of its statements may hold others up while it waits for a lock
   */
  public ToolBackends(
      Session session, Dialect dialect, String mark, Duration limit, Consumer<Event> events) {
    this.session = session;
    this.backends = dialect.locks().backends();
    this.mark = mark;
    this.limit = limit;
    this.events = events;
  }

  /** Cancels what waits for a lock while others queue behind it. */
  public void watch() {
    backends
        .flatMap(one -> one.unblock(session, mark, limit))
        .ifPresent(
            blocker -> {
              unblocked = true;
              events.accept(
                  new Event.Note(
                      "a statement waited for a lock and others behind it, so it was cancelled; in its way: "
                          + blocker));
            });
  }

  /** Whether one was cancelled. */
  public boolean unblocked() {
    return unblocked;
  }

  /** The program is gone: what the server still does for it ends too. */
  public void end() {
    backends.ifPresent(one -> one.end(session, mark));
  }
}
