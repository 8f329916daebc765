package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.sql.StatementSplitter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file with what the product sees in it and what anybody else does. */
record SqliteDatabase(Session session) implements AutoCloseable {
  static SqliteDatabase in(Path file) {
    return new SqliteDatabase(
        JdbcSession.open(
            new DatabaseUrl(
                "sqlite",
                "",
                0,
                file.toString(),
                Secret.of("jdbc:sqlite:" + file),
                "",
                Secret.of(""),
                Map.of("synchronous", Secret.of("OFF"), "journal_mode", Secret.of("MEMORY")))));
  }

  SqliteDatabase run(String script) {
    StatementSplitter.split(script, SqliteSyntax.LEXICON)
        .forEach(statement -> session.execute(statement.text()));
    return this;
  }

  SqliteDatabase run(List<String> statements) {
    statements.forEach(session::execute);
    return this;
  }

  Snapshot snapshot() {
    return SqliteParts.schema().introspector().snapshot(session, Set.of());
  }

  @Override
  public void close() {
    session.close();
  }
}
