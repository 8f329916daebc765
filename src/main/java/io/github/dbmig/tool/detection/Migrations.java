package io.github.dbmig.tool.detection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a tool keeps its migrations.
 *
 * @param folders absolute; the first is where a new one goes. A folder may not be there yet
 * @param count migrations in them now
 */
public record Migrations(List<Path> folders, int count) {
  public Migrations {
    folders = folders.stream().distinct().toList();
  }

  public static Migrations none() {
    return new Migrations(List.of(), 0);
  }

  public Optional<Path> folder() {
    return folders.stream().findFirst();
  }
}
