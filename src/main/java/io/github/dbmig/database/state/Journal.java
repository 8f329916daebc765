package io.github.dbmig.database.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Intent and done rows of statements that no transaction protects. */
public final class Journal {
  private final StateStore store;

  public Journal(StateStore store) {
    this.store = store;
  }

  /** Every half-done migration with its entries in order, by {@code direction:migration}. */
  public Map<String, List<JournalEntry>> open() {
    Map<String, List<JournalEntry>> open = new TreeMap<>();
    if (store.exists()) {
      store
          .session()
          .query(
              "SELECT direction, migration, statement, hash, state, fingerprint FROM "
                  + store.table("journal")
                  + " WHERE scope = ? ORDER BY direction, migration, statement",
              row ->
                  open.computeIfAbsent(row.text(1) + ":" + row.text(2), key -> new ArrayList<>())
                      .add(
                          new JournalEntry(
                              (int) row.number(3),
                              row.text(4),
                              JournalEntry.State.valueOf(row.text(5).toUpperCase(Locale.ROOT)),
                              row.text(6))),
              store.scope());
    }
    return open;
  }

  /** Writes the row anew, whatever stood there. */
  public void put(String direction, String migration, JournalEntry entry, long token) {
    remove(direction, migration, entry.statement());
    store
        .session()
        .update(
            "INSERT INTO "
                + store.table("journal")
                + " (scope, migration, direction, statement, hash, state, fingerprint, token, at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                + store.bookkeeping().nowMillis()
                + ")",
            store.scope(),
            migration,
            direction,
            entry.statement(),
            entry.hash(),
            entry.state().name().toLowerCase(Locale.ROOT),
            entry.fingerprint(),
            token);
  }

  public void remove(String direction, String migration, int statement) {
    store
        .session()
        .update(
            "DELETE FROM "
                + store.table("journal")
                + " WHERE scope = ? AND direction = ? AND migration = ? AND statement = ?",
            store.scope(),
            direction,
            migration,
            statement);
  }

  /** Forgets everything: what was remembered is of a former database of this name. */
  public void clear() {
    store
        .session()
        .update("DELETE FROM " + store.table("journal") + " WHERE scope = ?", store.scope());
  }

  /** Forgets the migration, once its tracking row says it all. */
  public void remove(String migration) {
    store
        .session()
        .update(
            "DELETE FROM " + store.table("journal") + " WHERE scope = ? AND migration = ?",
            store.scope(),
            migration);
  }
}
