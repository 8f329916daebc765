package io.github.dbmig.tool;

import io.github.dbmig.base.invocation.Invocation;
import java.nio.file.Path;
import java.util.List;

/**
 * How a tool writes a migration.
 *
 * @param folders where files appear when it has written one, looked at with all below them
 * @param replayed whether its database must hold the whole history before
 */
public record Generation(Invocation invocation, List<Path> folders, boolean replayed) {
  public Generation {
    folders = List.copyOf(folders);
  }
}
