package io.github.dbmig.command.plan;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.request.ZeroDowntimeRequest;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The history that a change meets, and the change.
 *
 * @param history the migrations so far
 * @param change statements as people wrote them
 * @param replaced the migration that the plan stands in for
 */
public record PlanSource(
    List<Migration> history, List<String> change, Optional<Migration> replaced) {
  public PlanSource {
    history = List.copyOf(history);
    change = List.copyOf(change);
  }

  public static PlanSource of(Target target, ZeroDowntimeRequest request) {
    List<Migration> local = target.tool().migrations();
    if (request.migration().isPresent()) {
      return replacing(target, local, request.migration().get());
    }
    String sql = request.sql().orElseGet(() -> text(target, request.file().orElseThrow()));
    List<String> change = texts(StatementSplitter.split(sql, target.dialect().lexicon()));
    if (change.isEmpty()) {
      throw new ConfigurationException(
          "no-statement", "dbmig.sql", "holds no statement", "-Ddbmig.sql=\"ALTER TABLE ...\"");
    }
    return new PlanSource(local, change, Optional.empty());
  }

  private static PlanSource replacing(Target target, List<Migration> local, String id) {
    List<Migration> found =
        local.stream().filter(migration -> migration.id().startsWith(id)).toList();
    if (found.size() != 1 || !found.get(0).equals(local.get(local.size() - 1))) {
      throw new MigrationException(
          "not-the-newest",
          id,
          found.isEmpty()
              ? "is no migration of this project"
              : "is not one migration, or not the newest",
          "name the newest migration, which must still be pending");
    }
    return new PlanSource(
        local.subList(0, local.size() - 1), up(target, found.get(0)), Optional.of(found.get(0)));
  }

  private static List<String> up(Target target, Migration migration) {
    Execution execution = target.tool().execution(migration, Direction.UP, target.dialect());
    if (execution.sql().isPresent()) {
      return texts(execution.sql().get().statements());
    }
    throw new ConfigurationException(
        "migration-not-read",
        migration.id(),
        "is code whose SQL cannot be read without running it",
        "write the change itself: -Ddbmig.sql=\"ALTER TABLE ...\"");
  }

  private static List<String> texts(List<SqlStatement> statements) {
    return statements.stream().map(SqlStatement::text).toList();
  }

  private static String text(Target target, Path file) {
    Path path = target.place().project().resolve(file);
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new StorageException(
          "file-unreadable",
          target.relative(path),
          "cannot be read: " + e.getClass().getSimpleName(),
          "check the path given with -Ddbmig.file",
          e);
    }
  }

  /** The plan's files say what the replaced migration said. */
  public void removeReplaced() {
    if (replaced.isEmpty()) {
      return;
    }
    try {
      Files.delete(replaced.get().file());
    } catch (IOException e) {
      throw new StorageException(
          "not-removed",
          replaced.get().id(),
          "cannot be removed, although the plan stands in for it",
          "delete it before the next run",
          e);
    }
  }
}
