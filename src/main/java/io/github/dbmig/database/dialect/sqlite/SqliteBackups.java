package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.database.dialect.Backups;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.Session;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code VACUUM INTO} copies a consistent state while others read and write. Source: SQLite manual,
 * lang_vacuum.html.
 */
final class SqliteBackups implements Backups {
  @Override
  public String extension() {
    return "db";
  }

  @Override
  public Optional<String> statement(Path file) {
    return Optional.of("VACUUM INTO '" + file.toString().replace("'", "''") + "'");
  }

  @Override
  public Optional<Invocation> program(DatabaseUrl url, ServerInfo server, Path file) {
    return Optional.empty();
  }

  @Override
  public Optional<Invocation> check(Path file) {
    return Optional.empty();
  }

  /** Opens the copy through the session, checks every page, and lets it go. */
  @Override
  public boolean whole(Session session, Path file) {
    session.execute("ATTACH DATABASE '" + file.toString().replace("'", "''") + "' AS dbmig_backup");
    try {
      return session
          .first("PRAGMA dbmig_backup.integrity_check(1)", row -> row.text(1))
          .filter("ok"::equals)
          .isPresent();
    } finally {
      session.execute("DETACH DATABASE dbmig_backup");
    }
  }
}
