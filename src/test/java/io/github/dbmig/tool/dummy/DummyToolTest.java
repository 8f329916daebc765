package io.github.dbmig.tool.dummy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.command.Rollback;
import io.github.dbmig.command.Run;
import io.github.dbmig.command.Status;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.process.ProcessRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals drive a tool that they have never heard of. */
class DummyToolTest {
  @TempDir Path root;

  @Test
  void runsStatesAndRollsBack() throws Exception {
    try (TestDatabase database = Engine.SQLITE.database("dummy")) {
      Files.writeString(root.resolve("1.up"), "CREATE TABLE one (id INTEGER);");
      Files.writeString(root.resolve("1.down"), "DROP TABLE one;");
      Target target = target(database);
      assertThat(new Run(target).execute(RunRequest.all()).error()).isEmpty();
      assertThat(new Status(target).execute(new StatusRequest(false)).migrations())
          .extracting(StatusResult.Line::state)
          .containsExactly("applied");
      RollbackRequest all =
          new RollbackRequest(
              Optional.empty(),
              Optional.empty(),
              true,
              Optional.of(target.databaseName()),
              true,
              LockPolicy.DEFAULT);
      assertThat(new Rollback(target, Clock.systemUTC()).execute(all).reverted()).hasSize(1);
    }
  }

  private Target target(TestDatabase database) {
    return new Target(
        new Place(root, root, root, new DummyTool(root), Optional.empty()),
        Dialects.of(Engine.SQLITE),
        database.url(),
        "development",
        false,
        Duration.ZERO,
        new ProcessRunner(Map.of()),
        event -> {},
        Ask.nobody(),
        Optional.empty());
  }
}
