package io.github.dbmig.command.target;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.tool.MigrationTool;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A project's migrations on disk.
 *
 * @param root where reported paths start
 * @param project the folder that the tool was found in
 * @param dialect of the database, where it is known without asking one
 * @param folder the migrations' folder; it need not exist yet
 */
public record Place(
    Path root, Path project, Path folder, MigrationTool tool, Optional<Dialect> dialect) {
  /** The path as reports write it: relative to the root, with slashes. */
  public String relative(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  /** The same project, on an engine. */
  public Place on(Optional<Dialect> engine) {
    return new Place(root, project, folder, tool, engine);
  }
}
