package io.github.dbmig.run.program;

import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.Records;
import io.github.dbmig.database.state.StateStore;
import io.github.dbmig.tool.Update;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lock of the tool's own, where it outlives a program that is killed. dbmig notes that a
 * program runs; who takes the lease and finds that note knows that the former run was killed, and
 * frees the tool's lock. A lock that somebody else holds is left to them.
 */
public final class ToolLock implements AutoCloseable {
  private static final String NOTE = "program";

  private final BatchRun.Shop shop;
  private final Consumer<Event> events;
  private final Records records;
  private final List<Update> unlock;

  /** Under the lease, before the first program is started. */
  public ToolLock(BatchRun.Shop shop, StateStore store, Consumer<Event> events) {
    this.shop = shop;
    this.events = events;
    this.records = new Records(store);
    this.unlock = shop.tool().unlock(shop.dialect());
    if (!unlock.isEmpty()) {
      if (records.get(NOTE).isPresent()) {
        free();
      }
      records.put(NOTE, shop.tool().name());
    }
  }

  /** Its program was killed, and with it whoever could give the lock back. */
  public void free() {
    if (unlock.isEmpty()) {
      return;
    }
    Session session = shop.session();
    if (shop.tool().isTracked(session, shop.dialect())) {
      session.transaction(
          () -> {
            unlock.forEach(one -> session.update(one.sql(), one.parameters().toArray()));
            return null;
          });
      events.accept(
          new Event.Note(
              "a run of " + shop.tool().name() + " was killed; its own lock is free again"));
    }
  }

  @Override
  public void close() {
    if (!unlock.isEmpty()) {
      records.remove(NOTE);
    }
  }
}
