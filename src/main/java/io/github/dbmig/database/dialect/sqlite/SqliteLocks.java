package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.dialect.Locks;
import io.github.dbmig.database.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** SQLite has one writer per file, and no catalog of who it is. */
final class SqliteLocks implements Locks {
  @Override
  public List<String> limit(Duration wait, boolean local) {
    return local ? List.of() : List.of("PRAGMA busy_timeout = " + wait.toMillis());
  }

  @Override
  public Optional<String> blocker(Session session) {
    return Optional.of("another connection that writes to this file");
  }
}
