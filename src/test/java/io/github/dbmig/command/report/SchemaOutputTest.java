package io.github.dbmig.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.command.Backup;
import io.github.dbmig.command.Deploy;
import io.github.dbmig.command.Detect;
import io.github.dbmig.command.Resolve;
import io.github.dbmig.command.Rollback;
import io.github.dbmig.command.Run;
import io.github.dbmig.command.Seed;
import io.github.dbmig.command.Sql;
import io.github.dbmig.command.Status;
import io.github.dbmig.command.Validate;
import io.github.dbmig.command.Workshop;
import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.request.BackupRequest;
import io.github.dbmig.command.request.DeployRequest;
import io.github.dbmig.command.request.DiffRequest;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.request.ResolveRequest;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.SeedRequest;
import io.github.dbmig.command.request.SqlRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.request.ValidateRequest;
import io.github.dbmig.command.result.ErrorResult;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.schema.Diff;
import io.github.dbmig.command.schema.Generate;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.project.DetectionRequest;
import io.github.dbmig.tool.project.Trees;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the goals really write is what their schemas say. */
class SchemaOutputTest {
  private static final String ONE = "20260101000000_one.sql";
  private static final String TWO = "20260102000000_two.sql";
  private static final String BAD = "20260103000000_bad.sql";
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path root;

  @EachEngine(Engine.SQLITE)
  void whatGoesWell(TestDatabase database) {
    Workshop shop = sound(database);
    Target target = shop.target();
    holds(
        new Detect(Trees.detector().detect(DetectionRequest.of(root)), Optional.empty()).execute());
    holds(new Validate(target.place()).execute(new ValidateRequest("error", Optional.empty())));
    holds(new Sql(target).execute(new SqlRequest(Optional.empty())));
    holds(run(shop, true));
    holds(new Status(target).execute(new StatusRequest(false)));
    holds(run(shop, false));
    holds(new Status(target).execute(new StatusRequest(true)));
    holds(diff(shop));
    shop.execute("CREATE VIEW by_hand AS SELECT id FROM a");
    assertThat(holds(diff(shop)).path("changes")).isNotEmpty();
    shop.execute("DROP VIEW by_hand");
    holds(new Backup(target, CLOCK).execute(new BackupRequest(Optional.empty())));
    holds(rollback(shop));
    holds(resolve(shop, Optional.of(TWO)));
    holds(seed(shop, Optional.empty()));
    holds(seed(shop, Optional.of("more")));
    holds(
        new Generate(target.place(), Optional.empty(), Ask.nobody(), CLOCK)
            .execute(new GenerateRequest("three", true)));
    holds(deploy(shop, false));
  }

  @EachEngine(Engine.SQLITE)
  void whatFailsOnTheWay(TestDatabase database) {
    Workshop shop =
        sound(database)
            .migration(
                BAD, "CREATE TABLE c (id INTEGER);\nINSERT INTO none VALUES (1);", "SELECT 1;")
            .file("seeds/02_bad.sql", "INSERT INTO none VALUES (1);");
    assertThat(holds(run(shop, false)).path("failed").path("line").asInt()).isEqualTo(3);
    assertThat(holds(new Status(shop.target()).execute(new StatusRequest(true))).path("error"))
        .isNotEmpty();
    assertThat(holds(seed(shop, Optional.empty())).path("failed")).isNotEmpty();
    assertThat(holds(deploy(shop, true)).path("ok").asBoolean()).isFalse();
    shop.migration(TWO, "CREATE TABLE b2 (id INTEGER);", "DROP TABLE absent;");
    assertThat(holds(new Status(shop.target()).execute(new StatusRequest(false))).toString())
        .contains("modified");
    assertThat(holds(rollback(shop)).path("failed")).isNotEmpty();
    shop.file("migrations/" + BAD, "-- UP\nSELECT 'open;\n");
    assertThat(
            holds(
                    new Validate(shop.target().place())
                        .execute(new ValidateRequest("error", Optional.empty())))
                .path("findings"))
        .isNotEmpty();
    holds(deploy(shop, true));
  }

  static List<String> goals() {
    List<String> goals = new ArrayList<>(Schemas.goals());
    goals.remove(Schemas.TOOL_COMMAND);
    goals.addAll(Schemas.TOOL_COMMANDS);
    return goals;
  }

  @ParameterizedTest
  @MethodSource("goals")
  void aGoalMayFailBeforeItHasAnything(String goal) {
    holds(
        new ErrorResult(
            goal,
            Optional.of(new UnsafeChangeException("unsafe", "users", "is unsafe", "do not"))));
  }

  @Test
  void plansAreDescribedToo() {
    for (ObjectNode tree : SampleResults.plans("users")) {
      assertThat(Schemas.complaints(tree)).isEmpty();
    }
  }

  /** A check that nothing fails would be none. */
  @Test
  void anotherShapeIsRefused() {
    for (ObjectNode tree : SampleResults.trees("users")) {
      assertThat(Schemas.complaints(tree.deepCopy().put("extra", 1))).isNotEmpty();
      assertThat(Schemas.complaints(tree.deepCopy().put("at", "noon"))).isNotEmpty();
      assertThat(Schemas.complaints(tree.deepCopy().without("schemaVersion"))).isNotEmpty();
    }
  }

  private Workshop sound(TestDatabase database) {
    return new Workshop(root, database)
        .migration(ONE, "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
        .migration(TWO, "CREATE TABLE b (id INTEGER);", "DROP TABLE b;")
        .file("seeds/01_a.sql", "INSERT INTO a SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM a);");
  }

  private ObjectNode holds(Result result) {
    Path folder = root.resolve("target/dbmig");
    String text = ReportFolder.open(folder, false, UnaryOperator.identity(), CLOCK).write(result);
    ObjectNode json = JsonText.object(text).orElseThrow();
    assertThat(Schemas.complaints(json)).as(text).isEmpty();
    return json;
  }

  private static Result run(Workshop shop, boolean dry) {
    return new Run(shop.target())
        .execute(
            new RunRequest(
                Optional.empty(), dry, Set.of(), Optional.empty(), Set.of(), LockPolicy.DEFAULT));
  }

  private static Result diff(Workshop shop) {
    Operand.Live live = new Operand.Live(shop.target(), "development");
    return new Diff(new Operands(shop.target().place(), live, new Operand.History(), () -> live))
        .execute(DiffRequest.UNSAFE);
  }

  private static Result rollback(Workshop shop) {
    return new Rollback(shop.target(), CLOCK)
        .execute(
            new RollbackRequest(
                Optional.of(1),
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                LockPolicy.DEFAULT));
  }

  private static Result resolve(Workshop shop, Optional<String> applied) {
    return new Resolve(shop.target())
        .execute(
            new ResolveRequest(
                applied,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LockPolicy.DEFAULT));
  }

  private static Result seed(Workshop shop, Optional<String> name) {
    return new Seed(shop.target(), Clock.systemUTC())
        .execute(
            new SeedRequest(name, Optional.empty(), Optional.empty(), true, LockPolicy.DEFAULT));
  }

  private static Result deploy(Workshop shop, boolean skipBackup) {
    return new Deploy(shop.target("staging", false), CLOCK)
        .execute(
            new DeployRequest(
                Optional.empty(), skipBackup, false, Set.of(), Set.of(), LockPolicy.DEFAULT));
  }
}
