package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.dialect.Effects;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.statement.DdlTarget;
import java.util.Optional;

/** SQLite keeps the text of every CREATE, and ALTER rewrites it. */
final class SqliteEffects implements Effects {
  @Override
  public Optional<String> describe(Session session, DdlTarget target) {
    return target
        .name()
        .map(
            name ->
                session
                    .first(
                        "SELECT sql FROM sqlite_master WHERE name = ? COLLATE NOCASE",
                        row -> row.text(1),
                        name.name())
                    .orElse(""));
  }

  @Override
  public boolean transactionalDdl() {
    return true;
  }
}
