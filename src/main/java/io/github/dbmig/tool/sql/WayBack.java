package io.github.dbmig.tool.sql;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that undoes a migration of a tool that has no way back of its own. */
public final class WayBack {
  private WayBack() {}

  /**
   * @throws MigrationException when it is not there
   */
  public static SqlScript read(Migration migration, Path file) {
    if (!Files.exists(file)) {
      throw new MigrationException(
          "no-down",
          migration.id(),
          "has no " + file.getFileName() + ", so it cannot be rolled back",
          "write "
              + file
              + " (an empty one says that there is nothing to undo), or restore a backup");
    }
    return new SqlScript(migration.id() + ", " + file.getFileName(), FileText.read(file));
  }

  /** One statement a paragraph. */
  public static NewFile file(Path path, List<String> statements) {
    StringBuilder text = new StringBuilder();
    statements.forEach(one -> text.append(one).append(";\n"));
    return new NewFile(path, text.toString());
  }
}
