package io.github.dbmig.run.program;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.ToolProgram.Batch;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.process.ProcessRunner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One start of a tool's program, and what its tracking table said before and after.
 *
 * @param before ids that were applied, and {@code after} those that are
 */
public record BatchRun(
    Batch batch, Direction direction, ProcessResult result, Set<String> before, Set<String> after) {
  public BatchRun {
    before = Set.copyOf(before);
    after = Set.copyOf(after);
  }

  /** Where programs are started, and how it is told what they did. */
  public record Shop(Session session, Dialect dialect, MigrationTool tool, ProcessRunner programs) {
    /** Ids of what the tool's tracking table calls applied. */
    public Set<String> applied() {
      return ids(row -> !row.failed());
    }

    /** Ids of what it calls failed: the tool goes no further before somebody has looked at them. */
    public Set<String> failed() {
      return ids(Applied::failed);
    }

    private Set<String> ids(Predicate<Applied> wanted) {
      return tool.applied(session, dialect).stream()
          .filter(wanted)
          .map(Applied::id)
          .collect(Collectors.toSet());
    }

    /**
     * @param everySecond called meanwhile; when it throws, the program is killed
     */
    public BatchRun run(Batch batch, Direction direction, Runnable everySecond) {
      Set<String> before = applied();
      ProcessResult result = programs.run(batch.invocation(), everySecond);
      return new BatchRun(batch, direction, result, before, applied());
    }
  }

  /** Those of the batch that are now as they should be. */
  public List<Migration> done() {
    return batch.migrations().stream()
        .filter(migration -> after.contains(migration.id()) == (direction == Direction.UP))
        .toList();
  }

  /** What changed beyond the batch. */
  public Set<String> unasked() {
    Set<String> different = new HashSet<>(before);
    different.removeAll(after);
    after.stream().filter(id -> !before.contains(id)).forEach(different::add);
    batch.migrations().forEach(migration -> different.remove(migration.id()));
    return different;
  }

  public boolean complete() {
    return done().size() == batch.migrations().size() && unasked().isEmpty();
  }
}
