package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.request.DeployRequest;
import io.github.dbmig.command.result.DeployResult;
import io.github.dbmig.command.result.DeployResult.Link;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {
  private static final String ONE = "20260101000000_one.sql";

  @TempDir Path root;

  @EachEngine
  void goesThroughTheChainAndMakesTheDatabaseProtected(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(ONE, "CREATE TABLE one (id INTEGER);", "DROP TABLE one;");
    DeployResult result = deploy(shop, true);
    assertThat(result.error()).isEmpty();
    assertThat(result.ok()).isTrue();
    assertThat(result.steps())
        .extracting(Link::name)
        .containsExactly("validate", "backup", "drift", "run", "verify");
    assertThat(result.steps())
        .extracting(Link::state)
        .containsExactly("done", "skipped", "unknown", "done", "done");
    assertThat(shop.target().protectedByName()).isFalse();
    assertThat(deploy(shop, true).applied()).isEmpty();
  }

  @EachEngine(Engine.SQLITE)
  void backsUpBeforeAnythingElseUnlessTold(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(ONE, "CREATE TABLE one (id INTEGER);", "DROP TABLE one;");
    shop.execute("CREATE TABLE old (id INTEGER)");
    DeployResult result = deploy(shop, false);
    assertThat(result.backup().orElseThrow().verified()).isTrue();
    assertThat(root.resolve(result.backup().orElseThrow().file())).exists();
  }

  @EachEngine({Engine.SQLITE, Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void whatSomebodyChangedByHandStopsTheNextDeploy(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(ONE, "CREATE TABLE one (id INTEGER);", "DROP TABLE one;");
    deploy(shop, true);
    shop.execute("INSERT INTO one VALUES (1)");
    assertThat(deploy(shop, true).steps()).extracting(Link::state).doesNotContain("unknown");
    shop.execute("CREATE INDEX one_id ON one (id)");
    shop.migration("20260102000000_two.sql", "CREATE TABLE two (id INTEGER);", "DROP TABLE two;");
    DeployResult drifted = deploy(shop, true);
    assertThat(drifted.error().orElseThrow().getMessage())
        .contains("changed outside of migrations")
        .contains("-Ddbmig.ignore=drift");
    assertThat(drifted.applied()).isEmpty();
    DeployRequest anyway =
        new DeployRequest(
            Optional.empty(), true, true, Set.of("drift"), Set.of(), LockPolicy.DEFAULT);
    Deploy deploy = new Deploy(shop.target("production", true), Clock.systemUTC());
    assertThat(deploy.execute(anyway).applied()).hasSize(1);
    assertThat(deploy(shop, true).ok()).as("the index belongs to it from now on").isTrue();
  }

  @EachEngine
  void aMalformedFileEndsTheChainBeforeAnythingIsTouched(TestDatabase database) {
    Workshop shop =
        new Workshop(root, database)
            .migration(ONE, "CREATE TABLE one (id INTEGER);", "DROP TABLE one;")
            .file("migrations/20260102000000_bad.sql", "-- UP\nSELECT 'open;\n");
    DeployResult result = deploy(shop, true);
    assertThat(result.ok()).isFalse();
    assertThat(result.steps())
        .extracting(Link::state)
        .containsExactly("failed", "notRun", "notRun", "notRun", "notRun");
    assertThat(result.error().orElseThrow().getMessage())
        .contains("20260102000000_bad.sql, line 2");
  }

  private static DeployResult deploy(Workshop shop, boolean skipBackup) {
    return new Deploy(shop.target("production", true), Clock.systemUTC())
        .execute(
            new DeployRequest(
                Optional.empty(), skipBackup, false, Set.of(), Set.of(), LockPolicy.DEFAULT));
  }
}
