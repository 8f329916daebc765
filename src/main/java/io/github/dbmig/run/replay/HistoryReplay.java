package io.github.dbmig.run.replay;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.run.program.BatchRun;
import io.github.dbmig.run.program.ToolOutput;
import io.github.dbmig.run.program.Workplace;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Errand;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.ToolProgram.Batch;
import io.github.dbmig.tool.process.ProcessRunner;
import io.github.dbmig.tool.program.Pointing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A project's history, carried out in a scratch database as it is carried out everywhere: statement
 * by statement, or by the tool's own program.
 *
 * @param migrations in order
 */
public record HistoryReplay(
    MigrationTool tool, Dialect dialect, ProcessRunner programs, List<Migration> migrations)
    implements Consumer<Session> {
  /** In a scratch database nobody holds a lock. */
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

  public HistoryReplay {
    migrations = List.copyOf(migrations);
  }

  /**
   * @throws MigrationException when a migration fails on an empty database
   */
  @Override
  public void accept(Session scratch) {
    List<Execution> executions =
        migrations.stream().map(one -> tool.execution(one, Direction.UP, dialect)).toList();
    Optional<ToolProgram> program = tool.program();
    if (program.isPresent()
        && executions.stream().anyMatch(Execution.ByProgram.class::isInstance)) {
      byProgram(scratch, program.get());
      return;
    }
    boolean looked = program.filter(ToolProgram::generates).isPresent();
    if (looked) {
      Replay.statements(scratch, tool.prepare(dialect), "the tracking table");
    }
    List<String> statements = new ArrayList<>();
    for (Execution execution : executions) {
      execution.sql().orElseThrow().statements().stream()
          .map(SqlStatement::text)
          .forEach(statements::add);
    }
    Replay.statements(scratch, statements, "the project's migrations");
    if (looked) {
      executions.stream().flatMap(one -> one.sql().stream()).forEach(one -> track(scratch, one));
    }
  }

  /** The tool's generator asks whether its history is all there. */
  private static void track(Session scratch, Execution.Statements work) {
    scratch.update(work.tracking().sql(), work.tracking().parameters().toArray());
  }

  private void byProgram(Session scratch, ToolProgram program) {
    try (Workplace work = Workplace.open()) {
      Pointing pointing =
          new Pointing(scratch.url(), work.folder(), "dbmig-scratch", LOCK_TIMEOUT, List.of());
      Errand errand = new Errand(migrations, Set.of(), Direction.UP, pointing);
      BatchRun.Shop shop = new BatchRun.Shop(scratch, dialect, tool, programs);
      for (Batch batch : program.batches(errand)) {
        require(shop.run(batch, Direction.UP, () -> {}), scratch);
      }
    }
  }

  private void require(BatchRun run, Session scratch) {
    if (!run.complete()) {
      throw new MigrationException(
          "replay-failed",
          "the project's migrations",
          "do not all run on an empty scratch database by "
              + tool.name()
              + ":\n"
              + ToolOutput.of(run.result(), scratch.url()).indent(4).stripTrailing(),
          "make the migrations replay on an empty database");
    }
  }
}
