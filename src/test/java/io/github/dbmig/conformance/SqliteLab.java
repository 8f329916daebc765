package io.github.dbmig.conformance;

import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Programs;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** SQLite by the {@code sqlite3} program. */
final class SqliteLab implements Lab {
  private final String sqlite3 = Programs.sqlite3().toString();

  @Override
  public Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  public void prepare(List<Case> cases) {}

  @Override
  public TestDatabase build(Case pair, Path file) {
    TestDatabase database = Engine.SQLITE.database("c");
    try {
      pair.setup().ifPresent(setup -> script(database, setup));
      script(database, file);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public void apply(TestDatabase database, Plan plan, Path script) {
    script(database, script);
  }

  private void script(TestDatabase database, Path file) {
    Client.run(
        List.of(sqlite3, "-batch", "-bail", database.url().database(), ".read '" + file + "'"));
  }

  @Override
  public Dump dump(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      return new SqliteMaster(session).dump();
    }
  }

  @Override
  public RowSql rows() {
    return new SqliteRows();
  }
}
