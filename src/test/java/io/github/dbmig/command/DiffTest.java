package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.diff.DiffScript;
import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.schema.Diff;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two sides, and SQL that makes one equal to the other. */
class DiffTest {
  private static final String USERS =
      "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL);\n"
          + "CREATE INDEX users_name ON users (name);";

  @TempDir Path root;

  private Workshop project(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration("20260101000000_users.sql", USERS, "DROP TABLE users;");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    return shop;
  }

  private static Operand.Live live(Workshop shop, String name) {
    return new Operand.Live(shop.target(), shop.target().url() + " (" + name + ")");
  }

  private static DiffResult diff(Workshop shop, Operand from, Operand to, DiffRequest request) {
    Operands operands =
        new Operands(shop.target().place(), from, to, () -> live(shop, "development"));
    return new Diff(operands).execute(request);
  }

  /** The script as a program that knows nothing of dbmig would run it. */
  private static void send(TestDatabase database, DiffResult diff) {
    var lexicon = Dialects.of(database.engine()).lexicon();
    try (Session session = JdbcSession.open(database.url())) {
      StatementSplitter.split(DiffScript.text(diff), lexicon)
          .forEach(statement -> session.execute(statement.text()));
    }
  }

  private static List<String> kinds(DiffResult diff) {
    return diff.changes().stream().map(DiffResult.Line::kind).toList();
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MYSQL, Engine.MARIADB})
  void aDatabaseThatOnlyTheMigrationsMadeIsEqualToThem(TestDatabase database) throws IOException {
    Workshop shop = project(database);
    DiffResult same =
        diff(shop, live(shop, "development"), new Operand.History(), DiffRequest.SAFE);
    assertThat(same.changes()).isEmpty();
    assertThat(same.equal()).isTrue();
    assertThat(same.script()).isEmpty();
    assertThat(same.unseen()).isEmpty();
    assertNothingLeft(shop, database);
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void whatSomebodyDidByHandIsFoundAndUndone(TestDatabase database) throws IOException {
    Workshop shop = project(database);
    for (String byHand :
        List.of(
            "ALTER TABLE users ADD COLUMN nick varchar(20) DEFAULT 'none'",
            "DROP INDEX users_name",
            "CREATE TABLE notes (id integer PRIMARY KEY, user_id integer REFERENCES users (id))",
            "CREATE VIEW named AS SELECT id, name FROM users")) {
      shop.execute(byHand);
    }
    Operand.Live from = live(shop, "development");
    DiffResult safe = diff(shop, from, new Operand.History(), DiffRequest.SAFE);
    assertThat(safe.equal()).isFalse();
    assertThat(kinds(safe)).contains("drop column", "drop table", "drop view", "add index");
    assertThat(safe.changes())
        .filteredOn(line -> line.kind().startsWith("drop"))
        .allSatisfy(line -> assertThat(line.sql()).isEmpty())
        .allSatisfy(line -> assertThat(line.hazards().toString()).contains("unsafe=true"));
    assertThat(DiffScript.lines(safe).get(0))
        .startsWith("-- run on " + database.url())
        .endsWith("equal to migrations");
    send(database, safe);
    assertThat(shop.column("SELECT count(*) FROM notes")).containsExactly("0");

    DiffResult unsafe = diff(shop, from, new Operand.History(), DiffRequest.UNSAFE);
    assertThat(kinds(unsafe)).doesNotContain("add index");
    send(database, unsafe);
    assertThat(diff(shop, from, new Operand.History(), DiffRequest.SAFE).changes()).isEmpty();
    assertNothingLeft(shop, database);
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void oneDatabaseBecomesLikeTheOtherAndKeepsItsRows(TestDatabase database) {
    Workshop shop = project(database);
    shop.execute("INSERT INTO users (id, name) VALUES (1, 'Ada'), (2, 'Grace')");
    try (TestDatabase other = database.engine().database("diff_to")) {
      Workshop wanted = new Workshop(root, other);
      new Run(wanted.target()).execute(RunRequest.all());
      for (String sql :
          List.of(
              "DROP INDEX users_name",
              "ALTER TABLE users ADD COLUMN plan varchar(20) DEFAULT 'free' NOT NULL",
              "CREATE TABLE teams (id integer PRIMARY KEY, lead_id integer NOT NULL"
                  + " REFERENCES users (id), label varchar(40), UNIQUE (label),"
                  + " CHECK (label <> ''))",
              "CREATE INDEX teams_lead ON teams (lead_id, label DESC) WHERE label IS NOT NULL",
              "CREATE VIEW leads AS SELECT u.name, t.label FROM users u"
                  + " JOIN teams t ON t.lead_id = u.id",
              "CREATE VIEW a_first AS SELECT name FROM leads",
              "CREATE UNIQUE INDEX users_upper ON users (upper(name))")) {
        wanted.execute(sql);
      }
      DiffResult diff = diff(shop, live(shop, "one"), live(wanted, "two"), DiffRequest.UNSAFE);
      assertThat(kinds(diff))
          .contains("drop index", "add column", "add table", "add view", "add index");
      send(database, diff);
      assertThat(diff(shop, live(shop, "one"), live(wanted, "two"), DiffRequest.SAFE).changes())
          .isEmpty();
      assertThat(shop.column("SELECT name || plan FROM users ORDER BY id"))
          .containsExactly("Adafree", "Gracefree");
    }
  }

  @EachEngine(Engine.SQLITE)
  void aTableOfSqliteIsCopiedOnceForAllItsChanges(TestDatabase database) {
    Workshop shop = project(database);
    shop.execute("CREATE TABLE pets (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES users (id))");
    shop.execute("INSERT INTO users (id, name) VALUES (1, 'Ada')");
    shop.execute("INSERT INTO pets VALUES (7, 1)");
    shop.file(
        "wanted.sql",
        "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) DEFAULT 'nobody' NOT NULL,"
            + " age integer CHECK (age > 0));\n"
            + "CREATE INDEX users_name ON users (name);"
            + "CREATE TABLE pets (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES users (id));");
    Operand.Live from = live(shop, "development");
    Operand to = new Operand.Files(root.resolve("wanted.sql"), "wanted.sql");
    DiffResult diff = diff(shop, from, to, DiffRequest.SAFE);
    assertThat(diff.opening()).first().isEqualTo("PRAGMA foreign_keys = OFF");
    assertThat(diff.changes()).filteredOn(line -> !line.sql().isEmpty()).hasSize(1);
    send(database, diff);
    assertThat(diff(shop, from, to, DiffRequest.SAFE).changes()).isEmpty();
    assertThat(shop.column("SELECT name FROM users JOIN pets ON owner = users.id"))
        .containsExactly("Ada");
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MYSQL, Engine.MARIADB})
  void theSameDatabaseTwiceIsRefused(TestDatabase database) {
    Workshop shop = project(database);
    assertThatThrownBy(() -> diff(shop, live(shop, "a"), live(shop, "b"), DiffRequest.SAFE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("one and the same");
  }

  @EachEngine(Engine.POSTGRESQL18)
  void noScratchIsMadeOnAProtectedServer(TestDatabase database) throws IOException {
    Workshop shop = project(database);
    Operand.Live production =
        new Operand.Live(shop.target("production", true), "the production database");
    Operands operands =
        new Operands(shop.target().place(), production, new Operand.History(), () -> production);
    assertThatThrownBy(() -> new Diff(operands).execute(DiffRequest.SAFE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("protected server");
    assertNothingLeft(shop, database);
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MYSQL, Engine.MARIADB})
  void aSideThatDoesNotReplayIsNamedAndLeavesNothing(TestDatabase database) throws IOException {
    Workshop shop = project(database).file("schema.sql", "CREATE TABEL x (y int);");
    Operand to = new Operand.Files(root.resolve("schema.sql"), "schema.sql");
    assertThatThrownBy(() -> diff(shop, live(shop, "a"), to, DiffRequest.SAFE))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("schema.sql")
        .hasMessageContaining("TABEL");
    assertNothingLeft(shop, database);
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void driftFailsOnRequestAndTheSqlIsWritten(TestDatabase database) throws IOException {
    Workshop shop = project(database);
    shop.execute("CREATE VIEW named AS SELECT id, name FROM users");
    DiffRequest request = new DiffRequest(true, true, false, Optional.of(Path.of("out/sync.sql")));
    DiffResult diff = diff(shop, live(shop, "a"), new Operand.History(), request);
    assertThat(diff.error().orElseThrow().code()).isEqualTo("different");
    assertThat(diff.output()).contains("out/sync.sql");
    assertThat(Files.readString(root.resolve("out/sync.sql")))
        .startsWith("-- run on " + database.url())
        .contains("DROP VIEW");
  }

  private void assertNothingLeft(Workshop shop, TestDatabase database) throws IOException {
    if (database.engine() == Engine.SQLITE) {
      try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .noneMatch(name -> name.startsWith("dbmig_scratch_"));
      }
    } else if (database.engine().isMysqlFamily()) {
      assertThat(
              shop.column(
                  "SELECT schema_name FROM information_schema.schemata"
                      + " WHERE schema_name LIKE 'dbmig\\_scratch\\_%'"))
          .isEmpty();
    } else {
      assertThat(shop.column("SELECT datname FROM pg_database WHERE datname LIKE 'dbmig_scr%'"))
          .isEmpty();
    }
  }
}
