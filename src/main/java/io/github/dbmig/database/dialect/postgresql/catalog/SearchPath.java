package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.Session;
import java.util.function.Supplier;

/** With an empty search path the server prints every name with its schema. */
final class SearchPath {
  private SearchPath() {}

  /** Runs the work, and puts the session's own path back; a failed transaction does so itself. */
  static <T> T empty(Session session, Supplier<T> work) {
    String own =
        session.first("SELECT current_setting('search_path')", row -> row.text(1)).orElseThrow();
    set(session, "");
    try {
      T read = work.get();
      set(session, own);
      return read;
    } catch (DatabaseException e) {
      if (!session.inTransaction()) {
        set(session, own);
      }
      throw e;
    }
  }

  private static void set(Session session, String path) {
    session.query("SELECT set_config('search_path', ?, false)", row -> row.text(1), path);
  }
}
