package io.github.dbmig.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The servers themselves, so that other tests can trust them. */
class TestServerTest {
  @EachEngine
  void eachEngineIsTheOneItIsCalled(Engine engine, TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      assertThat(session.server().toString().toLowerCase(Locale.ROOT))
          .contains(engine.family())
          .contains(engine.version());
    }
  }

  @EachEngine
  void keepsWhatIsWritten(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20))");
      session.update("INSERT INTO t VALUES (?, ?)", 1, "é");
    }
    try (Session session = JdbcSession.open(database.url())) {
      assertThat(session.query("SELECT name FROM t", row -> row.text(1))).containsExactly("é");
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void aWrongPasswordIsRefused(TestDatabase database) {
    var wrong = database.url().as("test", Secret.of("wrong"));
    assertThatThrownBy(() -> JdbcSession.open(wrong)).isInstanceOf(DatabaseException.class);
  }

  @EachEngine(except = Engine.SQLITE)
  void aDroppedDatabaseIsGoneAlthoughSomebodyIsInIt(Engine engine) {
    TestDatabase database = engine.database("dropped");
    try (Session session = JdbcSession.open(database.url())) {
      assertThat(session.first("SELECT 1", row -> row.number(1))).contains(1L);
      database.close();
      assertThatThrownBy(() -> JdbcSession.open(database.url()))
          .isInstanceOf(DatabaseException.class);
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void aKilledServerComesBackWithItsData(Engine engine) {
    try (TestServer server = TestServer.own(engine);
        TestDatabase database = server.database("kept")) {
      try (Session session = JdbcSession.open(database.url())) {
        session.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
        session.execute("INSERT INTO t VALUES (42)");
      }
      long first = server.pid();
      server.kill();
      assertThat(server.pid()).isZero();
      server.restart();
      assertThat(server.pid()).isNotZero().isNotEqualTo(first);
      try (Session session = JdbcSession.open(database.url())) {
        assertThat(session.query("SELECT id FROM t", row -> row.number(1))).containsExactly(42L);
      }
    }
  }

  @EachEngine(Engine.SQLITE)
  void aDroppedFileIsGone(Engine engine) {
    TestDatabase database = engine.database("dropped");
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TABLE t (id INTEGER)");
    }
    assertThat(Path.of(database.url().database())).exists();
    database.close();
    assertThat(Files.exists(Path.of(database.url().database()))).isFalse();
  }
}
