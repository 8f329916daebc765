package io.github.dbmig.conformance;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Programs;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** MySQL and MariaDB by MariaDB's client program, which talks to both. */
final class MysqlLab implements Lab {
  /** Else an event without a start begins at the second in which it was loaded. */
  private static final String CLOCK = "SET timestamp = 1893456000";

  private final Engine engine;
  private final TestServer server;

  MysqlLab(Engine engine) {
    this.engine = engine;
    this.server = TestServer.of(engine);
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public void prepare(List<Case> cases) {}

  @Override
  public TestDatabase build(Case pair, Path file) {
    TestDatabase database = server.database("c");
    try (Session session = JdbcSession.open(database.url())) {
      session.execute(CLOCK);
      pair.setup().ifPresent(setup -> run(session, statements(setup)));
      run(session, statements(file));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private List<String> statements(Path file) {
    try {
      return StatementSplitter.split(Files.readString(file), Dialects.of(engine).lexicon()).stream()
          .map(statement -> statement.text())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void apply(TestDatabase database, Plan plan, Path script) {
    if (!statements(script).equals(plan.statements())) {
      throw new Client.Failure("the script is cut into other statements than it was made of");
    }
    Client.run(
        List.of(
            Programs.mariadb().toString(),
            "--no-defaults",
            "--skip-ssl",
            "--comments",
            "--default-character-set=utf8mb4",
            "--host=127.0.0.1",
            "--port=" + database.url().port(),
            "--user=" + (engine == Engine.MYSQL ? "native" : "test"),
            database.url().database()),
        script);
  }

  private static void run(Session session, List<String> statements) {
    for (String statement : statements) {
      try {
        session.execute(statement);
      } catch (DatabaseException e) {
        throw new Client.Failure(e.getMessage() + "\n" + statement, e);
      }
    }
  }

  @Override
  public Dump dump(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      return new ShowCreate(session).dump();
    }
  }

  @Override
  public RowSql rows() {
    return new MysqlRows();
  }
}
