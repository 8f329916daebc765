package io.github.dbmig.tool;

import java.nio.file.Path;

/**
 * A file that a tool wants written.
 *
 * @param replaces whether it is there already and this is what it shall hold from now on; otherwise
 *     it must not exist yet
 */
public record NewFile(Path path, String content, boolean replaces) {
  /** One that does not exist yet. */
  public NewFile(Path path, String content) {
    this(path, content, false);
  }
}
