package io.github.dbmig.command.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.command.result.BackupResult;
import io.github.dbmig.command.result.DatabaseView;
import io.github.dbmig.command.result.DeployResult;
import io.github.dbmig.command.result.DeployResult.Link;
import io.github.dbmig.command.result.DetectResult;
import io.github.dbmig.command.result.DetectResult.ConnectionView;
import io.github.dbmig.command.result.DetectResult.EvidenceView;
import io.github.dbmig.command.result.ErrorResult;
import io.github.dbmig.command.result.ResolveResult;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.result.RollbackResult;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.RunResult.Failed;
import io.github.dbmig.command.result.RunResult.Held;
import io.github.dbmig.command.result.RunResult.Locks;
import io.github.dbmig.command.result.RunResult.Step;
import io.github.dbmig.command.result.SeedResult;
import io.github.dbmig.command.result.SqlResult;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.result.ValidateResult;
import io.github.dbmig.command.result.ValidateResult.Finding;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.result.schema.PullResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One result of each goal, with a name of the caller's wherever text can stand. */
final class SampleResults {
  /** Markup, quotes, a NUL, a reversed file name, Hebrew, an emoji, half of one, and length. */
  static final String HOSTILE =
      "<script>alert(1)</script>\"'&\u0000 \u202Etxt.exe \u05D0\u05D1 \uD83D\uDE80 \uD800 "
          + "x".repeat(200);

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final String PLAN =
      """
      {"schemaVersion": 1, "goal": "zero-downtime", "at": "2026-11-23T12:00:00Z", "error": null,
       "id": "p1", "strategy": "copy column",
       "why": "old and new application must work at the same time, so the column is copied",
       "changes": ["rename column users.name to display_name"],
       "phases": [
         {"name": "expand", "steps": [
           {"name": "add_display_name", "lock": "all", "timeoutMs": 1000,
            "hazards": ["side effect: a trigger runs"],
            "sql": ["ALTER TABLE users ADD COLUMN display_name text", "CREATE TRIGGER t AFTER ..."],
            "down": ["ALTER TABLE users DROP COLUMN display_name"]},
           {"name": "index_display_name", "lock": "ddl", "timeoutMs": 5000, "hazards": [],
            "sql": ["CREATE INDEX CONCURRENTLY i ON users (b)"], "down": ["DROP INDEX i"]}]},
         {"name": "backfill", "steps": []},
         {"name": "enforce", "steps": [
           {"name": "not_null", "lock": "writes", "timeoutMs": 1000, "hazards": [],
            "sql": ["ALTER TABLE users VALIDATE CONSTRAINT c"], "down": []}]},
         {"name": "contract", "steps": [
           {"name": "drop_name", "lock": "all", "timeoutMs": 1000,
            "hazards": ["removes: users.name goes"],
            "sql": ["ALTER TABLE users DROP COLUMN name"], "down": []}]}],
       "files": ["migrations/20260101000000_expand_display_name.sql"]}
      """;

  private static final String BACKFILL =
      """
      {"schemaVersion": 1, "goal": "backfill", "at": "2026-11-23T12:00:00Z", "error": null,
       "plan": "p1", "table": "users", "state": "running",
       "rows": {"done": 731000, "total": 1000000, "poison": 3}, "seconds": 92.4,
       "verified": {"differing": 0, "at": "2026-11-23T11:59:00Z", "position": "0/16B3748"},
       "poison": ["id 17: value too long"]}
      """;

  private SampleResults() {}

  /** Oldest first, a minute apart. */
  static List<ObjectNode> trees(String name) {
    List<ObjectNode> trees = new ArrayList<>();
    for (Result result : results(name)) {
      trees.add(JsonText.tree(result, NOON.plusSeconds(60L * trees.size())));
    }
    for (ObjectNode tree : plans(name)) {
      tree.put("at", NOON.plusSeconds(60L * trees.size()).toString());
      trees.add(tree);
    }
    return trees;
  }

  static List<Result> results(String name) {
    DatabaseView database =
        new DatabaseView("postgresql", "18.6", Optional.of("db.internal"), Optional.of(5432), name);
    List<Step> steps =
        List.of(new Step(name, 41), new Step("2_" + name, 12_345), new Step("3_" + name, 7));
    Optional<Failed> failed =
        Optional.of(
            new Failed(
                "4_" + name,
                3,
                17,
                "ERROR: column \"b\" of relation \"orders\" contains null values\n" + name,
                List.of(1, 2),
                "mvn dbmig:resolve -Ddbmig.applied='" + name + "'"));
    return List.of(
        detect(name),
        new GenerateResult(
            "rawsql",
            name,
            false,
            List.of(name),
            SampleDiff.lines(name),
            SampleDiff.sides(name),
            Optional.empty()),
        SampleDiff.of(name),
        validate(name),
        new SqlResult(
            database,
            List.of(new SqlResult.Script(name, true, List.of("CREATE TABLE a (\n  b INT)", name))),
            Optional.empty()),
        new RollbackResult(
            true,
            database,
            steps,
            Optional.empty(),
            List.of(),
            List.of(name),
            new Locks(0, 0),
            Optional.of("dbmig/backups/" + name),
            Optional.empty()),
        new SeedResult(steps, Optional.empty(), Optional.empty(), Optional.empty()),
        new ResolveResult(database, List.of(name + " counts as applied"), Optional.empty()),
        new PullResult(
            database, name, true, 3, List.of(new DiffResult.Unseen(name, 2)), Optional.empty()),
        new BackupResult(
            "full", name, 123_456, "ab".repeat(32), "pg_dump", "18.6", true, Optional.empty()),
        status(name, database),
        new RunResult(
            false,
            false,
            database,
            steps,
            failed,
            List.of("5_" + name, "6_" + name),
            List.of(
                new Held(
                    "7_" + name,
                    "rename_" + name,
                    List.of("the bake time ends in 3 h 0 min"),
                    Optional.of(NOON),
                    Optional.of(NOON.plusSeconds(86_400)))),
            List.of(name),
            new Locks(2, 2),
            Optional.of(error(name))),
        deploy(name, database, steps),
        new ErrorResult("contract", Optional.of(error(name))));
  }

  private static DbmigException error(String name) {
    return new UnsafeChangeException(
        "not-null", name, "cannot be added: " + name, "mvn dbmig:" + name);
  }

  private static DetectResult detect(String name) {
    return new DetectResult(
        Optional.of("rawsql"),
        Optional.empty(),
        Optional.of("postgresql"),
        Optional.of("."),
        Optional.of(name),
        128,
        Optional.empty(),
        List.of(),
        List.of(new EvidenceView(name, "a folder of .sql files")),
        Optional.of(
            new ConnectionView(
                "postgresql", Optional.of("db.internal"), Optional.of(5432), name, "DATABASE_URL")),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static ValidateResult validate(String name) {
    return new ValidateResult(
        128,
        List.of(
            new Finding("ZC101", "error", name, 3, "the rename breaks code: " + name, "plan it"),
            new Finding("ZC203", "warning", name, 9, "the index is built with a lock", "online"),
            new Finding("ZC301", "note", "migrations/b.sql", 0, "there is no DOWN", "write one")),
        Optional.empty());
  }

  private static StatusResult status(String name, DatabaseView database) {
    return new StatusResult(
        "rawsql",
        database,
        Optional.of(name),
        List.of(name),
        List.of(
            line(name, "applied", Optional.of(NOON)),
            line("2_" + name, "modified", Optional.of(NOON)),
            line("3_" + name, "partly", Optional.empty()),
            line("4_" + name, "pending", Optional.empty()),
            line("5_" + name, "pending", Optional.empty())),
        List.of(),
        Optional.empty());
  }

  private static StatusResult.Line line(String id, String state, Optional<Instant> at) {
    return new StatusResult.Line(
        id, Optional.of("migrations/" + id), state, at, Optional.of("0123456789abcdef"));
  }

  private static DeployResult deploy(String name, DatabaseView database, List<Step> steps) {
    return new DeployResult(
        true,
        "production",
        database,
        List.of(
            new Link("validate", "done", "128 files"),
            new Link("backup", "skipped", "skipBackup was given"),
            new Link("drift", "unknown", "no schema snapshot was stored in this database"),
            new Link("run", "done", "3 applied"),
            new Link("verify", "done", name)),
        Optional.empty(),
        steps,
        Optional.empty(),
        List.of(),
        List.of(),
        new Locks(1, 1),
        Optional.empty());
  }

  /** A status in which only the third migration is in trouble. */
  static ObjectNode longStatus(int count, String state) {
    ObjectNode tree = JsonText.object("{\"goal\":\"status\",\"migrations\":[]}").orElseThrow();
    ArrayNode rows = (ArrayNode) tree.path("migrations");
    for (int i = 1; i <= count; i++) {
      rows.addObject()
          .put("id", String.format("m%05d", i))
          .put("state", i == 3 ? "missing" : state);
    }
    return tree;
  }

  /** A plan and its backfill. */
  static List<ObjectNode> plans(String name) {
    ObjectNode plan = JsonText.object(PLAN).orElseThrow();
    plan.put("id", name);
    ObjectNode backfill = JsonText.object(BACKFILL).orElseThrow();
    backfill.put("table", name);
    return List.of(plan, backfill);
  }

  /** Notes, and an error at the end. */
  static ObjectNode longFindings(int count) {
    ObjectNode tree = JsonText.object("{\"goal\":\"validate\",\"findings\":[]}").orElseThrow();
    for (int i = 1; i <= count; i++) {
      tree.withArray("findings")
          .addObject()
          .put("rule", "ZC301")
          .put("severity", i == count ? "error" : "note")
          .put("file", "m" + i)
          .put("message", i == count ? "the last" : "a note")
          .put("try", "");
    }
    return tree;
  }
}
