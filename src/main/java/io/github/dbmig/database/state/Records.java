package io.github.dbmig.database.state;

import java.util.Optional;

/** Single remembered facts by name, such as that this database is protected. */
public final class Records {
  private final StateStore store;

  public Records(StateStore store) {
    this.store = store;
  }

  public Optional<String> get(String name) {
    return store.exists()
        ? store
            .session()
            .first(
                "SELECT value FROM " + store.table("record") + " WHERE scope = ? AND name = ?",
                row -> row.text(1),
                store.scope(),
                name)
        : Optional.empty();
  }

  public void put(String name, String value) {
    remove(name);
    store
        .session()
        .update(
            "INSERT INTO " + store.table("record") + " (scope, name, value) VALUES (?, ?, ?)",
            store.scope(),
            name,
            value);
  }

  public void remove(String name) {
    store
        .session()
        .update(
            "DELETE FROM " + store.table("record") + " WHERE scope = ? AND name = ?",
            store.scope(),
            name);
  }
}
