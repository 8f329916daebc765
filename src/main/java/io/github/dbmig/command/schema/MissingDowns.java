package io.github.dbmig.command.schema;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.target.NewFiles;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.NewFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way back of migrations that have none, for tools that know no way back: what leads from the
 * history with the migration to the one without it, tried in scratch databases.
 */
public final class MissingDowns {
  private final Target target;
  private final MigrationTool tool;

  public MissingDowns(Target target) {
    this.target = target;
    this.tool = target.tool();
  }

  /**
   * Writes those that are missing and stops: nobody has read them yet.
   *
   * @throws MigrationException when one was written, or cannot be computed
   */
  public void writeFor(List<Migration> range) {
    List<Migration> without = range.stream().filter(this::isWithout).toList();
    if (without.isEmpty()) {
      return;
    }
    List<NewFile> files = new ArrayList<>();
    for (Migration migration : without) {
      files.add(tool.down(migration, computed(migration)).orElseThrow());
    }
    files.forEach(NewFiles::write);
    throw new MigrationException(
        "down-written",
        without.stream().map(Migration::id).collect(Collectors.joining(", ")),
        "had no way back, so that one was computed and written; nothing was reverted yet",
        "read "
            + files.stream()
                .map(file -> target.relative(file.path()))
                .collect(Collectors.joining(", "))
            + ", then dbmig:rollback again");
  }

  private boolean isWithout(Migration migration) {
    return tool.down(migration, List.of()).filter(file -> Files.notExists(file.path())).isPresent();
  }

  private List<String> computed(Migration migration) {
    List<String> ids = tool.migrations().stream().map(Migration::id).toList();
    int at = ids.indexOf(migration.id());
    Set<String> later = Set.copyOf(ids.subList(at + 1, ids.size()));
    Set<String> itAndLater = Set.copyOf(ids.subList(at, ids.size()));
    return new Replays(target).between(itAndLater, later).down();
  }
}
