package io.github.dbmig.database.dialect.postgresql.catalog;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * With an empty search path the server prints every name with its schema. Compiling the catalog
 * queries would take longer than running them: 1.0 s of 2.0 s for 1,000 tables (15.18, a busy
 * machine).
 */
final class SearchPath {
  private static final Map<String, String> SETTINGS = Map.of("search_path", "", "jit", "off");

  private SearchPath() {}

  /** Runs the work, and puts the session's own settings back. */
  static <T> T empty(Session session, Supplier<T> work) {
    Map<String, String> own = new LinkedHashMap<>();
    SETTINGS.forEach((name, value) -> own.put(name, set(session, name, value)));
    try {
      T read = work.get();
      own.forEach((name, value) -> set(session, name, value));
      return read;
    } catch (DatabaseException e) {
      if (!session.inTransaction()) {
        own.forEach((name, value) -> set(session, name, value));
      }
      throw e;
    }
  }

  /** Gives what it was; a transaction that fails puts it back by itself. */
  private static String set(Session session, String name, String value) {
    String before =
        session.first("SELECT current_setting(?)", row -> row.text(1), name).orElseThrow();
    session.query("SELECT set_config(?, ?, false)", row -> row.text(1), name, value);
    return before;
  }
}
