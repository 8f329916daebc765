package io.github.dbmig.database.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.server.Require;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteUrlTest {
  @TempDir Path base;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(base.resolve("data"));
  }

  private DatabaseUrl parse(String url) {
    return new SqliteUrl().parse(Secret.of(url.replace("BASE", base.toString())), base);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "sqlite:///dev.db | dev.db",
        "sqlite:///data/dev.db | data/dev.db",
        "sqlite:///BASE/dev.db | dev.db",
        "sqlite+aiosqlite:///dev.db | dev.db",
        "sqlite:dev.db | dev.db",
        "sqlite:./data/../dev.db | dev.db",
        "sqlite:BASE/dev.db | dev.db",
        "sqlite://dev.db | dev.db",
        "sqlite://data/dev.db?mode=rwc | data/dev.db",
        "sqlite3:dev.db | dev.db",
        "file:./dev.db | dev.db",
        "file:dev.db?connection_limit=1&socket_timeout=3 | dev.db",
        "file:BASE/dev.db | dev.db",
        "file://BASE/dev.db | dev.db",
        "file://localhostBASE/dev.db | dev.db",
        "dev.db | dev.db",
        "./data/x.sqlite | data/x.sqlite",
        "x.SQLITE3 | x.SQLITE3",
        "BASE/x.db | x.db",
        "jdbc:sqlite:dev.db | dev.db",
        "jdbc:sqlite:BASE/dev.db?foreign_keys=on | dev.db",
        "jdbc:sqlite:file:dev.db | dev.db",
        "sqlite:///my%20data.db | my data.db",
        "sqlite:///100%.db | 100%.db",
      })
  void readsEveryForm(String url, String file) {
    DatabaseUrl read = parse(url);
    assertThat(read.engine()).isEqualTo("sqlite");
    assertThat(read.database()).isEqualTo(base.resolve(file).toString());
    assertThat(read.host()).isEmpty();
    assertThat(new SqliteUrl().accepts(Secret.of(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.db", "my data.db", "100%25.db", "a%3Fb.db", "a%23b.db", "ü.db"})
  void theDriverOpensThatVeryFile(String name) {
    Require.that(
        Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name),
        "a locale that can write " + name,
        "export LC_ALL=C.UTF-8");
    DatabaseUrl read = parse("file:" + name);
    try (var session = JdbcSession.open(read)) {
      session.execute("CREATE TABLE t (x)");
    }
    assertThat(Path.of(read.database())).isNotEmptyFile();
    assertThat(base.toFile().list()).hasSize(2);
  }

  @Test
  void aFileOfTheVeryNameComesBeforeTheDecodedOne() throws IOException {
    Files.createFile(base.resolve("a%20b.db"));
    assertThat(parse("sqlite:///a%20b.db").database()).endsWith("a%20b.db");
  }

  @Test
  void sessionsHaveTheSettingsOfTheEngine() {
    try (var session = JdbcSession.open(parse("sqlite:///dev.db"))) {
      assertThat(session.first("PRAGMA foreign_keys", row -> row.number(1))).contains(0L);
      assertThat(session.first("PRAGMA busy_timeout", row -> row.number(1))).contains(5000L);
    }
  }

  @Test
  void aTransactionTakesTheWriteLockAtOnce() {
    DatabaseUrl url = parse("sqlite:///dev.db");
    try (var one = JdbcSession.open(url);
        var two = JdbcSession.open(url)) {
      two.execute("PRAGMA busy_timeout=0");
      one.transaction(
          () -> {
            one.query("SELECT 1", row -> row.number(1));
            assertThatThrownBy(() -> two.execute("CREATE TABLE t (x)"))
                .satisfies(e -> assertThat(isLocked(e)).isTrue());
            return null;
          });
    }
  }

  private static boolean isLocked(Throwable error) {
    return new SqliteErrors().lockTimeout((io.github.dbmig.base.error.DatabaseException) error);
  }

  /** As far as another system can tell: the drive is a folder here. */
  @ParameterizedTest
  @ValueSource(strings = {"file:///C:/dev.db", "sqlite:///C:/dev.db", "C:/dev.db"})
  void aDriveLetterIsNoScheme(String url) throws IOException {
    Files.createDirectory(base.resolve("C:"));
    assertThat(new SqliteUrl().accepts(Secret.of(url))).isTrue();
    assertThat(parse(url).database()).isEqualTo(base.resolve("C:/dev.db").toString());
  }

  @Test
  void modeRoOpensForReadingOnly() {
    try (var session = JdbcSession.open(parse("sqlite:///dev.db"))) {
      session.execute("CREATE TABLE t (x)");
    }
    try (var session = JdbcSession.open(parse("file:dev.db?mode=ro"))) {
      assertThatThrownBy(() -> session.execute("INSERT INTO t VALUES (1)"))
          .satisfies(
              e ->
                  assertThat(
                          new SqliteErrors()
                              .denied((io.github.dbmig.base.error.DatabaseException) e))
                      .isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlite://",
        "sqlite:///",
        "sqlite::memory:",
        "sqlite:///:memory:",
        ":memory:",
        "file::memory:?cache=shared",
        "file:x.db?mode=memory",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite::resource:x.db"
      })
  void refusesADatabaseInMemory(String url) {
    assertThatThrownBy(() -> parse(url))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("would be gone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libsql://x.turso.io?authToken=s3cr3tCanary",
        "http://ann:s3cr3tCanary@localhost:8080",
        "https://x.turso.io",
        "wss://x.turso.io",
        "ws://localhost"
      })
  void libsqlIsRecognisedAndRefused(String url) {
    assertThat(new SqliteUrl().accepts(Secret.of(url))).isTrue();
    assertThatThrownBy(() -> parse(url))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("libSQL comes with a later version")
        .message()
        .doesNotContain("s3cr3tCanary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite:///data | is a directory",
        "sqlite:///nowhere/dev.db | folder that does not exist",
        "file://server/share.db | names a host",
        "sqlite://ann:s3cr3tCanary@host/x/dev.db | has a user and a password",
      })
  void saysWhyAFileCannotBeUsed(String url, String reason) {
    assertThatThrownBy(() -> parse(url))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(reason)
        .message()
        .doesNotContain("s3cr3tCanary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"postgres://x/y.db", "ann:pw@host/y.db", "readme.txt", "", "jdbc:mysql://x/y"})
  void leavesOtherUrlsAlone(String url) {
    assertThat(new SqliteUrl().accepts(Secret.of(url))).isFalse();
  }
}
