package io.github.dbmig.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.request.BackfillRequest;
import io.github.dbmig.command.request.ContractRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.result.plan.BackfillResult;
import io.github.dbmig.command.result.plan.ContractResult;
import io.github.dbmig.command.result.plan.ZeroDowntimeResult;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.json.PlanJson;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Promotion;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.run.backfill.BatchPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Require;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A rename and a new NOT NULL column, from the statement to the last migration. */
class ZeroDowntimeTest {
  private static final String RENAME = "ALTER TABLE users RENAME COLUMN name TO display_name";
  private static final int ROWS = 2_500;

  @TempDir Path root;

  private Workshop project(TestDatabase database) {
    return new Workshop(root, database)
        .migration(
            "20260101000000_users.sql",
            "CREATE TABLE users (id integer PRIMARY KEY, name varchar(80) NOT NULL);\n"
                + "CREATE INDEX users_name ON users (name);",
            "DROP TABLE users;");
  }

  private static void rows(Workshop shop) {
    shop.execute(
        "INSERT INTO users (id, name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM"
            + " n WHERE i < "
            + ROWS
            + ") SELECT i, 'user ' || i FROM n");
  }

  private static RunResult run(Workshop shop) {
    RunResult result = new Run(shop.target()).execute(RunRequest.all());
    assertThat(result.error()).isEmpty();
    assertThat(result.ok()).isTrue();
    return result;
  }

  private static ZeroDowntimeResult plan(Workshop shop, ZeroDowntimeRequest request) {
    return new ZeroDowntime(shop.target(), Clock.systemUTC()).execute(request);
  }

  private static BackfillResult backfill(Workshop shop) {
    BatchPolicy quick = BatchPolicy.DEFAULT.batches(1_000, Duration.ofMillis(1));
    return new Backfill(shop.target())
        .execute(new BackfillRequest(Optional.empty(), BackfillRequest.Action.RUN, quick));
  }

  private static ContractResult contract(Workshop shop, boolean retired) {
    return new Contract(shop.target(), Clock.systemUTC())
        .execute(new ContractRequest(Optional.empty(), Optional.empty(), retired));
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void aRenameGoesFromTheStatementToTheLastMigration(TestDatabase database) throws IOException {
    Workshop shop = project(database);
    run(shop);
    rows(shop);
    ZeroDowntimeResult plan = plan(shop, ZeroDowntimeRequest.of(RENAME));
    assertThat(plan.changes()).hasSize(1);
    assertThat(plan.changes().get(0))
        .matches("rename column (public\\.)?users\\.name to display_name");
    assertThat(plan.strategy()).isEqualTo("copy column");

    assertThat(contract(shop, false).error().orElseThrow().code()).isEqualTo("gate-closed");
    assertThat(run(shop).applied()).hasSize(1);
    assertThat(contract(shop, true).waiting().get(0)).contains("backfill");

    BackfillResult filled = backfill(shop);
    assertThat(filled.error()).isEmpty();
    assertThat(filled.rows().done()).isEqualTo(ROWS);
    assertThat(filled.verified().orElseThrow().differing()).isZero();

    ContractResult enforce = contract(shop, false);
    assertThat(enforce.error()).isEmpty();
    assertThat(enforce.promoted()).isNotEmpty().allMatch(file -> file.startsWith("migrations/"));
    assertThat(enforce.done()).isFalse();
    assertThat(run(shop).applied()).hasSameSizeAs(enforce.promoted());
    assertThat(contract(shop, false).error().orElseThrow().advice()).contains("retired");

    ContractResult last = contract(shop, true);
    assertThat(last.promoted()).hasSize(1);
    assertThat(last.done()).isTrue();
    assertThat(run(shop).applied()).hasSize(1);
    assertThat(shop.column("SELECT count(*) FROM users WHERE display_name = 'user ' || id"))
        .containsExactly(String.valueOf(ROWS));
    assertThatThrownBy(() -> shop.column("SELECT name FROM users WHERE id = 1"))
        .hasMessageContaining("name");
    assertThat(contract(shop, true).error()).isEmpty();
    thePlanIsReadAsItWasWritten(plan.id());
  }

  private void thePlanIsReadAsItWasWritten(String id) throws IOException {
    String text = Files.readString(root.resolve("dbmig/plans/" + id + "/plan.json"));
    Plan read = PlanJson.read(text, "plan.json");
    assertThat(PlanJson.write(read)).isEqualTo(text);
    assertThat(read.promotions()).extracting(Promotion::environment).contains("development");
    assertThat(read.changes()).hasOnlyElementsOfType(Change.RenameColumn.class);
    assertThat(read.files()).allSatisfy(file -> assertThat(root.resolve(file)).exists());
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void theWholeHistoryReplaysOnAnEmptyDatabase(TestDatabase database) {
    Workshop shop = project(database);
    run(shop);
    rows(shop);
    plan(shop, ZeroDowntimeRequest.of(RENAME));
    run(shop);
    backfill(shop);
    contract(shop, true);
    try (TestDatabase empty = database.engine().database("replay")) {
      Workshop clone = new Workshop(root, empty);
      assertThat(run(clone).applied()).hasSizeGreaterThan(3);
      assertThat(clone.column("SELECT count(display_name) FROM users")).containsExactly("0");
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void theEnginesOwnProgramReplaysEveryUpSection(TestDatabase database) throws Exception {
    Path program =
        database.engine().isServer()
            ? Require.program("psql", "postgresql-client")
            : Require.program("sqlite3", "sqlite3");
    Workshop shop = project(database);
    run(shop);
    plan(shop, ZeroDowntimeRequest.of(RENAME));
    contract(shop, true);
    try (TestDatabase empty = database.engine().database("cli");
        Stream<Path> files = Files.list(root.resolve("migrations"))) {
      for (Path file : files.sorted().toList()) {
        String up = Files.readString(file).split("\n-- DOWN")[0];
        Path script = Files.writeString(root.resolve("up.sql"), up);
        List<String> command =
            database.engine().isServer()
                ? List.of(
                    program.toString(),
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-q",
                    "-d",
                    empty.text(),
                    "-f",
                    script.toString())
                : List.of(program.toString(), "-bail", empty.url().database(), ".read " + script);
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).as(file + ": " + said).isZero();
      }
      assertThat(new Workshop(root, empty).column("SELECT count(display_name) FROM users"))
          .containsExactly("0");
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void aPromotedFileStopsWhereRowsDifferAndNoProofIs(TestDatabase database) {
    Workshop shop = project(database);
    run(shop);
    rows(shop);
    plan(shop, ZeroDowntimeRequest.of(RENAME));
    run(shop);
    backfill(shop);
    contract(shop, true);
    try (TestDatabase other = database.engine().database("other")) {
      Workshop late = new Workshop(root, other);
      List<Migration> all = late.target().tool().migrations();
      alone(late, all.get(0));
      rows(late);
      alone(late, all.get(1));
      // The first stops the tool; the last would do harm if somebody applied it by hand.
      for (Migration promoted : List.of(all.get(2), all.get(all.size() - 1))) {
        assertThatThrownBy(() -> alone(late, promoted)).as(promoted.id()).isNotNull();
      }
      assertThat(late.column("SELECT count(*) FROM users WHERE name IS NOT NULL"))
          .containsExactly(String.valueOf(ROWS));
    }
  }

  /** What the tool alone would do with a file. */
  private static void alone(Workshop shop, Migration migration) {
    var target = shop.target();
    var work =
        (Execution.Statements) target.tool().execution(migration, Direction.UP, target.dialect());
    try (Session session = JdbcSession.open(target.url())) {
      List<String> sql = work.statements().stream().map(SqlStatement::text).toList();
      if (work.transactional()) {
        session.atomic(sql);
      } else {
        sql.forEach(session::execute);
      }
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void runHoldsAPromotedFileUntilThisDatabaseIsVerified(TestDatabase database) {
    Workshop shop = project(database);
    run(shop);
    rows(shop);
    plan(shop, ZeroDowntimeRequest.of(RENAME));
    run(shop);
    backfill(shop);
    contract(shop, true);
    try (TestDatabase other = database.engine().database("other")) {
      Workshop late = new Workshop(root, other);
      alone(late, late.target().tool().migrations().get(0));
      late.execute(late.target().dialect().bookkeeping().createTracking());
      late.execute("INSERT INTO _migrations (filename) VALUES ('20260101000000_users.sql')");
      rows(late);
      RunResult expanded = run(late);
      assertThat(expanded.applied()).hasSize(1);
      assertThat(expanded.held()).isNotEmpty();
      assertThatThrownBy(() -> run(late)).hasMessageContaining("backfill has not finished");
      backfill(late);
      assertThat(run(late).notRun()).isEmpty();
      assertThat(late.column("SELECT count(display_name) FROM users"))
          .containsExactly(String.valueOf(ROWS));
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void aNotNullColumnNeedsAValueAndGetsIt(TestDatabase database) {
    Workshop shop = project(database);
    run(shop);
    rows(shop);
    ZeroDowntimeRequest request =
        ZeroDowntimeRequest.of("ALTER TABLE users ADD COLUMN plan varchar(20) NOT NULL");
    assertThatThrownBy(() -> plan(shop, request))
        .isInstanceOf(UnsafeChangeException.class)
        .hasMessageContaining("-Ddbmig.up=");
    assertThat(root.resolve("dbmig")).doesNotExist();
    plan(shop, request.up("'free ' || id"));
    run(shop);
    shop.execute("INSERT INTO users (id, name) VALUES (9001, 'old application')");
    shop.execute("INSERT INTO users (id, name, plan) VALUES (9002, 'new', 'gold')");
    backfill(shop);
    contract(shop, true);
    run(shop);
    assertThat(shop.column("SELECT plan FROM users WHERE id IN (1, 9001, 9002) ORDER BY id"))
        .containsExactly("free 1", "free 9001", "gold");
    assertThatThrownBy(() -> shop.execute("INSERT INTO users (id, name) VALUES (9003, 'x')"))
        .hasMessageContaining("plan");
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void everyDownTakesItsPhaseBack(TestDatabase database) {
    Workshop shop = project(database);
    run(shop);
    rows(shop);
    plan(shop, ZeroDowntimeRequest.of(RENAME));
    run(shop);
    backfill(shop);
    contract(shop, true);
    int files = run(shop).applied().size() + 1;
    var back = new Rollback(shop.target(), Clock.systemUTC());
    var result =
        back.execute(
            new io.github.dbmig.command.request.RollbackRequest(
                Optional.of(files),
                Optional.empty(),
                false,
                Optional.of(shop.target().databaseName()),
                true,
                io.github.dbmig.run.apply.LockPolicy.DEFAULT));
    assertThat(result.error()).isEmpty();
    assertThat(shop.column("SELECT count(*) FROM users WHERE name = 'user ' || id"))
        .containsExactly(String.valueOf(ROWS));
    shop.execute("INSERT INTO users (id, name) VALUES (9001, 'works')");
    assertThatThrownBy(() -> shop.execute("INSERT INTO users (id, name) VALUES (9002, NULL)"))
        .isNotNull();
    assertThatThrownBy(() -> shop.column("SELECT display_name FROM users WHERE id = 1"))
        .isNotNull();
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void whatHasNoPlanIsRefusedAndWritesNothing(TestDatabase database) throws IOException {
    Workshop shop = project(database);
    run(shop);
    for (String sql :
        List.of(
            "ALTER TABLE users DROP COLUMN name",
            "DROP TABLE users",
            "ALTER TABLE users RENAME TO people",
            "ALTER TABLE users RENAME COLUMN id TO key")) {
      assertThatThrownBy(() -> plan(shop, ZeroDowntimeRequest.of(sql)))
          .as(sql)
          .isInstanceOfAny(UnsafeChangeException.class, MigrationException.class);
    }
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.contains("expand") || name.equals("plan.json"));
    }
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void aSafeChangeIsOneMigrationAndNothingFollows(TestDatabase database) {
    Workshop shop = project(database);
    run(shop);
    ZeroDowntimeResult plan =
        plan(shop, ZeroDowntimeRequest.of("ALTER TABLE users ADD COLUMN nick varchar(20)"));
    assertThat(plan.strategy()).isEqualTo("direct");
    assertThat(plan.files()).filteredOn(file -> file.startsWith("migrations/")).hasSize(1);
    run(shop);
    assertThat(contract(shop, false).done()).isTrue();
  }

  @EachEngine(Engine.POSTGRESQL18)
  void aProjectInASchemaOfItsOwnIsPlannedThere(TestDatabase database) {
    new Workshop(root, database).execute("CREATE SCHEMA app");
    Map<String, Secret> properties = new HashMap<>(database.url().properties());
    properties.put("currentSchema", Secret.of("app"));
    DatabaseUrl url = database.url();
    TestDatabase inside =
        new TestDatabase(
            database.engine(),
            new DatabaseUrl(
                url.engine(),
                url.host(),
                url.port(),
                url.database(),
                url.jdbcUrl(),
                url.user(),
                url.password(),
                properties),
            database.text(),
            () -> {});
    Workshop shop = project(inside);
    run(shop);
    assertThat(plan(shop, ZeroDowntimeRequest.of(RENAME)).changes().get(0))
        .isEqualTo("rename column app.users.name to display_name");
    assertThat(run(shop).applied()).hasSize(1);
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL18})
  void statusSaysHowFarAPlanIs(TestDatabase database) {
    Workshop shop = project(database);
    run(shop);
    rows(shop);
    plan(shop, ZeroDowntimeRequest.of(RENAME));
    assertThat(standing(shop).gate()).anyMatch(why -> why.contains("backfill"));
    run(shop);
    backfill(shop);
    assertThat(standing(shop).backfill().done()).isEqualTo(ROWS);
    assertThat(standing(shop).phase()).isEqualTo("expand");
    contract(shop, false);
    assertThat(standing(shop).gate()).hasSize(1).allMatch(why -> why.contains("retired"));
    contract(shop, true);
    assertThat(new Status(shop.target()).execute(new StatusRequest(false)).plans()).isEmpty();
  }

  private static StatusResult.PlanView standing(Workshop shop) {
    return new Status(shop.target()).execute(new StatusRequest(false)).plans().get(0);
  }
}
