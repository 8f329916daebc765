package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.request.PullRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.PullResult;
import io.github.dbmig.command.schema.Diff;
import io.github.dbmig.command.schema.Pull;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A schema on disk that makes the same database again, and the one that the last run left. */
class PullTest {
  @TempDir Path root;

  private Workshop project(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(
                "20260101000000_users.sql",
                """
                CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL);
                CREATE INDEX users_name ON users (name);
                CREATE TABLE notes (
                  id integer PRIMARY KEY, user_id integer NOT NULL REFERENCES users (id),
                  text varchar(200) DEFAULT 'it''s empty', CHECK (id > 0));
                CREATE VIEW named AS SELECT id, name FROM users;
                """,
                "DROP VIEW named; DROP TABLE notes; DROP TABLE users;");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    return shop;
  }

  private static DiffResult diff(Workshop shop, Operand to) {
    return diff(shop, to, DiffRequest.UNSAFE);
  }

  private static DiffResult diff(Workshop shop, Operand to, DiffRequest request) {
    Operand.Live live = new Operand.Live(shop.target(), "development");
    return new Diff(new Operands(shop.target().place(), live, to, () -> live)).execute(request);
  }

  @EachEngine({
    Engine.SQLITE,
    Engine.POSTGRESQL14,
    Engine.POSTGRESQL18,
    Engine.MYSQL,
    Engine.MARIADB
  })
  void whatIsPulledMakesTheSameSchema(TestDatabase database) throws IOException {
    Workshop shop = project(database);
    PullResult pulled = new Pull(shop.target()).execute(PullRequest.DEFAULT);
    assertThat(pulled.changed()).isTrue();
    assertThat(pulled.file()).isEqualTo("schema.sql");
    assertThat(Files.readString(root.resolve("schema.sql"))).doesNotContain("_migrations");
    Operand.Files schema = new Operand.Files(root.resolve("schema.sql"), "schema.sql");
    assertThat(diff(shop, schema).changes()).isEmpty();
    PullResult again = new Pull(shop.target()).execute(PullRequest.DEFAULT);
    assertThat(again.changed()).isFalse();
    assertThat(again.statements()).isEqualTo(pulled.statements()).isPositive();
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MYSQL, Engine.MARIADB})
  void driftIsSeenAgainstWhatTheLastRunLeftWithoutAScratchDatabase(TestDatabase database) {
    Workshop shop = project(database);
    assertThat(diff(shop, new Operand.Remembered()).equal()).isTrue();
    shop.execute("ALTER TABLE users ADD COLUMN nick varchar(20)");
    DiffResult drift = diff(shop, new Operand.Remembered());
    assertThat(drift.changes()).extracting(DiffResult.Line::kind).containsExactly("drop column");
    assertThat(drift.to()).isEqualTo("snapshot");
    DiffRequest failing = new DiffRequest(true, true, false, Optional.empty());
    assertThat(diff(shop, new Operand.Remembered(), failing).error().orElseThrow())
        .hasMessageContaining("differs from snapshot in 1 changes");
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18, Engine.MYSQL, Engine.MARIADB})
  void withoutASnapshotDriftIsUnknownAndNeverGreen(TestDatabase database) {
    Workshop shop = new Workshop(root, database);
    shop.execute("CREATE TABLE users (id integer)");
    assertThatThrownBy(() -> diff(shop, new Operand.Remembered()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown");
    assertThat(List.of(root.toFile().list())).doesNotContain("schema.sql");
  }
}
