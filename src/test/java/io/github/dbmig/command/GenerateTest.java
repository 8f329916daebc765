package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.schema.Diff;
import io.github.dbmig.command.schema.Generate;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A migration from what the project describes, and its way back, both tried. */
class GenerateTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);

  private static final String FIRST =
      "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL);";

  private static final String WANTED =
      """
      CREATE TABLE users (
        id integer PRIMARY KEY,
        name varchar(80) NOT NULL,
        email varchar(200) NOT NULL DEFAULT ''
      );
      CREATE UNIQUE INDEX users_email ON users (email);
      CREATE TABLE notes (
        id integer PRIMARY KEY,
        user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        text varchar(500)
      );
      CREATE VIEW names AS SELECT id, name FROM users;
      """;

  @TempDir Path root;

  private Workshop project(TestDatabase database, String schema) {
    Workshop shop =
        new Workshop(root, database)
            .migration("20260101000000_users.sql", FIRST, "DROP TABLE users;")
            .file("schema.sql", schema);
    new Run(shop.target()).execute(RunRequest.all());
    return shop;
  }

  private static Operand.Live live(Workshop shop) {
    return new Operand.Live(shop.target(), "development");
  }

  private Operands operands(Workshop shop, Operand from) {
    Operand.Files schema = new Operand.Files(root.resolve("schema.sql"), "schema.sql");
    return new Operands(shop.target().place(), from, schema, () -> live(shop));
  }

  private GenerateResult generate(Workshop shop, Ask ask) {
    Operands sides = operands(shop, new Operand.History());
    return new Generate(shop.target().place(), Optional.of(sides), ask, CLOCK)
        .execute(new GenerateRequest("add notes", false));
  }

  private boolean equal(Workshop shop) {
    return new Diff(operands(shop, live(shop))).execute(DiffRequest.SAFE).equal();
  }

  /** A person who always gives the same answer. */
  private static Ask always(int choice) {
    return new Ask() {
      @Override
      public Optional<String> choose(String question, List<String> choices, String preferred) {
        return Optional.of(choices.get(choice));
      }

      @Override
      public Optional<String> text(String question) {
        return Optional.empty();
      }
    };
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void whatTheSchemaDescribesBecomesAMigrationWithItsWayBack(TestDatabase database)
      throws IOException {
    Workshop shop = project(database, WANTED);
    shop.execute("INSERT INTO users (id, name) VALUES (1, 'Ada')");
    GenerateResult generated = generate(shop, Ask.nobody());
    assertThat(generated.files()).containsExactly("migrations/20260203040506_add_notes.sql");
    assertThat(generated.changes()).isNotEmpty();
    assertThat(Files.readString(root.resolve(generated.files().get(0))))
        .contains("-- UP")
        .contains("-- DOWN")
        .contains("-- loses the rows of the table");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(equal(shop)).isTrue();
    assertThat(shop.column("SELECT name FROM users")).containsExactly("Ada");
    assertThat(generate(shop, Ask.nobody()).files()).isEmpty();
    RollbackRequest last =
        new RollbackRequest(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(shop.target().databaseName()),
            true,
            LockPolicy.DEFAULT);
    assertThat(new Rollback(shop.target(), CLOCK).execute(last).ok()).isTrue();
    assertThat(shop.column("SELECT name FROM users")).containsExactly("Ada");
    assertThat(equal(shop)).isFalse();
  }

  @EachEngine({Engine.SQLITE, Engine.MYSQL, Engine.MARIADB, Engine.POSTGRESQL18})
  void aRenameIsAskedForAndTheAnswerIsKept(TestDatabase database) throws IOException {
    Workshop shop = project(database, FIRST.replace("name", "display_name"));
    shop.execute("INSERT INTO users (id, name) VALUES (1, 'Ada')");
    assertThatThrownBy(() -> generate(shop, Ask.nobody()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("renames.json")
        .hasMessageContaining("display_name");
    assertThat(root.resolve("dbmig/renames.json")).doesNotExist();
    GenerateResult generated = generate(shop, always(0));
    assertThat(generated.changes())
        .extracting(line -> line.kind())
        .containsExactly("rename column");
    assertThat(Files.readString(root.resolve("dbmig/renames.json"))).contains("\"renamed\": true");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(shop.column("SELECT display_name FROM users")).containsExactly("Ada");
    assertThat(equal(shop)).isTrue();
  }

  /** What hangs on the table goes along, and its rows stay. */
  @EachEngine({Engine.SQLITE, Engine.MYSQL, Engine.MARIADB, Engine.POSTGRESQL18})
  void aRenamedTableKeepsItsRows(TestDatabase database) {
    String child =
        "CREATE TABLE notes (id integer PRIMARY KEY, user_id integer,"
            + " CONSTRAINT of_user FOREIGN KEY (user_id) REFERENCES users (id));";
    String view = "CREATE VIEW names AS SELECT name FROM users;";
    String index = "CREATE INDEX by_name ON users (name);";
    Workshop shop =
        new Workshop(root, database)
            .migration(
                "20260101000000_users.sql",
                FIRST + child + view + index,
                "DROP VIEW names; DROP TABLE notes; DROP TABLE users;")
            .file("schema.sql", (FIRST + child + view + index).replace("users", "people"));
    new Run(shop.target()).execute(RunRequest.all());
    shop.execute("INSERT INTO users (id, name) VALUES (1, 'Ada')");
    shop.execute("INSERT INTO notes (id, user_id) VALUES (7, 1)");
    assertThat(generate(shop, always(0)).changes())
        .extracting(line -> line.kind())
        .contains("rename table");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(shop.column("SELECT name FROM names")).containsExactly("Ada");
    assertThat(shop.column("SELECT name FROM people")).containsExactly("Ada");
    assertThat(equal(shop)).isTrue();
  }

  @EachEngine({Engine.SQLITE, Engine.MYSQL, Engine.POSTGRESQL18})
  void anAnswerInTheFileIsNotAskedForAgain(TestDatabase database) {
    Workshop shop = project(database, FIRST.replace("name", "display_name"));
    String table = database.engine().isPostgresql() ? "public.users" : "users";
    shop.file(
        "dbmig/renames.json",
        "[{\"table\": \""
            + table
            + "\", \"from\": \"name\", \"to\": \"display_name\","
            + " \"renamed\": false}]");
    assertThat(generate(shop, Ask.nobody()).changes())
        .extracting(line -> line.kind())
        .contains("drop column", "add column");
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void aSchemaThatDoesNotReplaySaysWhere(TestDatabase database) {
    Workshop shop = project(database, "CREATE TABLE a (id integer);\nCREATE VIEW b AS SELEC 1;");
    assertThatThrownBy(() -> generate(shop, Ask.nobody()))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("schema.sql")
        .hasMessageContaining("SELEC 1");
  }
}
