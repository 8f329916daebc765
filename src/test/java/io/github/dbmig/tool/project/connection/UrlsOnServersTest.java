package io.github.dbmig.tool.project.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.session.Waiting;
import io.github.dbmig.database.url.Percent;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.server.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TimeZone;

/** What the URL forms make of a URL, given to real servers. */
class UrlsOnServersTest {
  private static DatabaseUrl url(String text) {
    return new UrlReader(Requests.FORMS).read(Secret.of(text), "test", Path.of(".")).url();
  }

  /** Without the parameters that the test servers are known to want. */
  private static String plain(TestDatabase database) {
    return database.text().replaceFirst("\\?.*", "");
  }

  @EachEngine
  void aUrlAsPeopleWriteItReachesTheDatabase(TestDatabase database) {
    DatabaseUrl url = url(plain(database));
    assertThat(SameDatabase.test(url, database.url())).isTrue();
    try (Session session = JdbcSession.open(url)) {
      assertThat(session.first("SELECT 1", row -> row.number(1))).contains(1L);
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void sessionsRunInUtcWhereverMavenRuns(Engine engine, TestDatabase database) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try (Session session = JdbcSession.open(url(plain(database)))) {
      String zone = engine.isPostgresql() ? "current_setting('TimeZone')" : "@@session.time_zone";
      assertThat(session.first("SELECT " + zone, row -> row.text(1)).orElse(""))
          .isIn("UTC", "+00:00");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void aPasswordOfSpecialCharactersArrives(Engine engine, TestDatabase database) {
    String password = "p@:/?#[]% +é$";
    try (Session session = JdbcSession.open(database.url())) {
      String user = engine.isPostgresql() ? "odd_" + System.nanoTime() : "'odd'@'%'";
      String by = engine.isPostgresql() ? " PASSWORD '" : " IDENTIFIED BY '";
      session.execute("CREATE USER " + user + by + password + "'");
      if (engine.isMysqlFamily()) {
        session.execute("GRANT ALL ON `" + database.url().database() + "`.* TO " + user);
      }
      String name = engine.isPostgresql() ? user : "odd";
      String login = name + ":" + Percent.encode(password) + "@";
      try (Session odd = JdbcSession.open(url(plain(database).replace("test:test@", login)))) {
        assertThat(odd.first("SELECT 1", row -> row.number(1))).contains(1L);
      } finally {
        session.execute("DROP USER " + user);
      }
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void aNameOfSpecialCharactersArrives(Engine engine) {
    try (TestDatabase database = engine.database("a b+c%d")) {
      String encoded = Percent.encode(database.url().database());
      String text = plain(database).replaceFirst("[^/]*$", encoded);
      try (Session session = JdbcSession.open(url(text))) {
        String name = engine.isPostgresql() ? "current_database()" : "database()";
        assertThat(session.first("SELECT " + name, row -> row.text(1)))
            .contains(database.url().database());
      }
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void tlsThatTheServerLacksIsAnErrorWhenItIsAskedFor(Engine engine, TestDatabase database) {
    if (engine != Engine.MYSQL) {
      String mode = engine.isPostgresql() ? "?sslmode=require" : "?ssl-mode=REQUIRED";
      assertThatThrownBy(() -> JdbcSession.open(url(plain(database) + mode)))
          .isInstanceOf(DatabaseException.class);
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void saysWhatToTryWhenTheServerRefuses(Engine engine, TestDatabase database) {
    DatabaseUrl url = url(plain(database));
    assertThatThrownBy(() -> JdbcSession.open(url.as("test", Secret.of("wrong"))))
        .hasMessageContaining("check the user and the password");
    String missing = plain(database).replaceFirst("[^/]*$", "no_such_database");
    assertThatThrownBy(() -> JdbcSession.open(url(missing)))
        .hasMessageContaining("check the database's name");
    if (engine == Engine.MYSQL) {
      String listened = plain(database).replaceFirst("^mysql", "jdbc:mysql");
      String query = "?sslMode=DISABLED&allowPublicKeyRetrieval=false&user=fresh&password=x";
      try (Session session = JdbcSession.open(url)) {
        session.execute("CREATE USER 'fresh'@'%' IDENTIFIED BY 'x'");
        assertThatThrownBy(() -> JdbcSession.open(url(listened.replace("test:test@", "") + query)))
            .hasMessageContaining("allowPublicKeyRetrieval=true");
        session.execute("DROP USER 'fresh'@'%'");
      }
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void waitsForAServerThatIsStarted(Engine engine) throws Exception {
    try (TestServer server = TestServer.own(engine);
        TestDatabase database = server.database("late")) {
      server.kill();
      Thread restart = new Thread(server::restart);
      restart.start();
      try (Session session = Waiting.open(url(plain(database)), Duration.ofMinutes(5))) {
        assertThat(session.first("SELECT 1", row -> row.number(1))).contains(1L);
      }
      restart.join();
    }
  }
}
