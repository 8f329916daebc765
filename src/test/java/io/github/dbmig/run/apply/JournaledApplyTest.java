package io.github.dbmig.run.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.command.Run;
import io.github.dbmig.command.Workshop;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.Journal;
import io.github.dbmig.database.state.JournalEntry;
import io.github.dbmig.database.state.StateStore;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.rawsql.RawsqlTool;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What the next run makes of a journal that a killed run left behind. */
class JournaledApplyTest {
  private static final String ONE = "20260101000000_one.sql";

  @TempDir Path root;

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aLostCreateThatTookEffectIsNotSentAgain(TestDatabase database) {
    Workshop shop = shop(database, "CREATE TABLE one (id INTEGER);\nINSERT INTO one VALUES (1);");
    intent(database, "CREATE TABLE one (id INTEGER)", Sha256.hex(""));
    shop.execute("CREATE TABLE one (id INTEGER)");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(shop.column("SELECT id FROM one")).containsExactly("1");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aLostCreateThatDidNotIsSentAgain(TestDatabase database) {
    Workshop shop = shop(database, "CREATE TABLE one (id INTEGER);\nINSERT INTO one VALUES (1);");
    intent(database, "CREATE TABLE one (id INTEGER)", Sha256.hex(""));
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(shop.column("SELECT id FROM one")).containsExactly("1");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void whatTheCatalogCannotTellStopsWithBothCommands(TestDatabase database) {
    Workshop shop = shop(database, "DO SLEEP(0);\nCREATE TABLE one (id INTEGER);");
    intent(database, "DO SLEEP(0)", "");
    RunResult result = new Run(shop.target()).execute(RunRequest.all());
    assertThat(result.error().orElseThrow().getMessage())
        .contains("cannot tell whether it took effect")
        .contains("dbmig:resolve -Ddbmig.applied=" + ONE + " -Ddbmig.statement=1")
        .contains("dbmig:resolve -Ddbmig.rolledBack=" + ONE + " -Ddbmig.statement=1");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aStatementThatTookEffectMayNotLeaveTheFile(TestDatabase database) {
    Workshop shop = shop(database, "SET @a = 1;\nCREATE TABLE two (id INTEGER);");
    leave(database, "CREATE TABLE one (id INTEGER)", JournalEntry.State.DONE, Sha256.hex(""));
    assertThat(new Run(shop.target()).execute(RunRequest.all()).error().orElseThrow().getMessage())
        .contains("statement 1 took effect, or may have")
        .contains("no longer in the file");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void whatEndedWithItsSessionIsNotTakenForDone(TestDatabase database) {
    String temporary = "CREATE TEMPORARY TABLE t (id INTEGER)";
    Workshop shop = shop(database, temporary + ";\nCREATE TABLE two AS SELECT * FROM t;");
    leave(database, temporary, JournalEntry.State.DONE, "");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).error().orElseThrow().getMessage())
        .contains("made a temporary table or a variable that ended");
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void rowsThatMovedAreNotLookedForInTheDefinition(TestDatabase database) {
    String truncate = "TRUNCATE TABLE one";
    Workshop shop = shop(database, truncate + ";");
    shop.execute("CREATE TABLE one (id INTEGER)");
    intent(database, truncate, "");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).error().orElseThrow().getMessage())
        .contains("cannot tell whether it took effect");
  }

  /** As {@code generate} writes bodies: their settings are those of the session that is gone. */
  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void settingsOfBodiesAreMadeAgainInTheNextSession(Engine engine) {
    String one = "CREATE PROCEDURE one() SELECT 'a' || 'b'";
    String two = "CREATE PROCEDURE two() SELECT \"id\" FROM made";
    String up =
        String.join(
            ";\n",
            "CREATE TABLE made (id INTEGER)",
            "SET @mode = @@sql_mode, @client = @@character_set_client, @zone = @@time_zone",
            "SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT', character_set_client = 'utf8mb3',"
                + " time_zone = '+03:00'",
            one,
            two,
            "SET SESSION sql_mode = @mode, character_set_client = @client, time_zone = @zone",
            "CREATE PROCEDURE three() SELECT \"text\"",
            "");
    for (JournalEntry.State state : JournalEntry.State.values()) {
      for (boolean made : new boolean[] {false, true}) {
        if (made || state == JournalEntry.State.INTENT) {
          try (TestDatabase database = engine.database("stopped")) {
            stopped(database, up, one, state, made);
          }
        }
      }
    }
  }

  private void stopped(
      TestDatabase database, String up, String one, JournalEntry.State state, boolean made) {
    Workshop shop = shop(database, up);
    leave(database, 0, "CREATE TABLE made (id INTEGER)", JournalEntry.State.DONE, Sha256.hex(""));
    leave(database, 3, one, state, Sha256.hex(""));
    shop.execute("CREATE TABLE made (id INTEGER)");
    if (made) {
      try (Session session = JdbcSession.open(database.url())) {
        session.execute("SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT'");
        session.execute(one);
      }
    }
    assertThat(new Run(shop.target()).execute(RunRequest.all()).error()).isEmpty();
    String modes =
        "SELECT CONCAT(routine_name, ' ', sql_mode LIKE '%ANSI_QUOTES%') FROM"
            + " information_schema.routines WHERE routine_schema = DATABASE() ORDER BY 1";
    assertThat(shop.column(modes)).containsExactly("one 1", "three 0", "two 1");
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void anInvalidIndexIsNotTakenForDoneAfterALostAnswer(TestDatabase database) {
    String create = "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one_id ON one (id)";
    Workshop shop =
        new Workshop(root, database)
            .file("migrations/" + ONE, "-- dbmig:no-transaction\n-- UP\n" + create + ";\n");
    shop.execute("CREATE TABLE one (id INTEGER)");
    shop.execute("INSERT INTO one VALUES (1), (1)");
    assertThatThrownBy(() -> shop.execute(create)).hasMessageContaining("could not create");
    shop.execute("DELETE FROM one");
    intent(database, create, Sha256.hex(""));
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(shop.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'one_id'::regclass"))
        .containsExactly("t");
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void anInvalidIndexIsRebuilt(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .file(
                "migrations/" + ONE,
                "-- dbmig:no-transaction\n-- UP\nCREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id);\n-- DOWN\nDROP INDEX CONCURRENTLY one_id;\n");
    shop.execute("CREATE TABLE one (id INTEGER)");
    shop.execute("INSERT INTO one VALUES (1), (1)");
    RunResult failed = new Run(shop.target()).execute(RunRequest.all());
    assertThat(failed.failed().orElseThrow().error()).contains("could not create unique index");
    assertThat(shop.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'one_id'::regclass"))
        .containsExactly("f");
    shop.execute("DELETE FROM one WHERE ctid = '(0,2)'");
    assertThat(new Run(shop.target()).execute(RunRequest.all()).ok()).isTrue();
    assertThat(shop.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'one_id'::regclass"))
        .containsExactly("t");
  }

  private Workshop shop(TestDatabase database, String up) {
    return new Workshop(root, database).migration(ONE, up, "DROP TABLE one;");
  }

  /** As a run leaves it that was killed while the statement was with the server. */
  private static void intent(TestDatabase database, String statement, String fingerprint) {
    leave(database, statement, JournalEntry.State.INTENT, fingerprint);
  }

  private static void leave(
      TestDatabase database, String statement, JournalEntry.State state, String fingerprint) {
    leave(database, 0, statement, state, fingerprint);
  }

  private static void leave(
      TestDatabase database,
      int index,
      String statement,
      JournalEntry.State state,
      String fingerprint) {
    try (Session session = JdbcSession.open(database.url())) {
      StateStore store = StateStore.find(session, Dialects.of(database.engine()));
      store.create();
      new RawsqlTool(Path.of("."), Path.of("migrations"))
          .prepare(Dialects.of(database.engine()))
          .forEach(session::execute);
      new Journal(store)
          .put("up", ONE, new JournalEntry(index, Sha256.hex(statement), state, fingerprint), 1);
    }
  }
}
