package io.github.dbmig.database.state;

import java.util.HashMap;
import java.util.Map;

/** The checksum of each migration file as it was when dbmig applied it. */
public final class Checksums {
  private final StateStore store;

  public Checksums(StateStore store) {
    this.store = store;
  }

  /** By migration; a migration that is older than dbmig has none. */
  public Map<String, String> all() {
    if (!store.exists()) {
      return Map.of();
    }
    Map<String, String> checksums = new HashMap<>();
    store
        .session()
        .query(
            "SELECT migration, checksum FROM " + store.table("history") + " WHERE scope = ?",
            row -> checksums.put(row.text(1), row.text(2)),
            store.scope());
    return checksums;
  }

  public void put(String migration, String checksum, long millis) {
    store
        .session()
        .later(
            "INSERT INTO "
                + store.table("history")
                + " (scope, migration, checksum, millis, applied_at) VALUES (?, ?, ?, ?, "
                + store.bookkeeping().nowMillis()
                + ")",
            store.scope(),
            migration,
            checksum,
            millis);
  }

  /** Forgets everything: what was remembered is of a former database of this name. */
  public void clear() {
    store
        .session()
        .update("DELETE FROM " + store.table("history") + " WHERE scope = ?", store.scope());
  }

  public void remove(String migration) {
    store
        .session()
        .later(
            "DELETE FROM " + store.table("history") + " WHERE scope = ? AND migration = ?",
            store.scope(),
            migration);
  }
}
