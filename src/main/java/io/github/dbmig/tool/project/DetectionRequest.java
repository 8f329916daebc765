package io.github.dbmig.tool.project;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where to look, and what the user has decided already.
 *
 * @param root of the project: where Maven was started
 * @param dir {@code -Ddbmig.dir}, relative to the root or absolute: a folder, or a configuration
 *     file where a folder has several
 * @param tool {@code -Ddbmig.tool}
 */
public record DetectionRequest(Path root, Optional<Path> dir, Optional<String> tool) {
  public static DetectionRequest of(Path root) {
    return new DetectionRequest(root, Optional.empty(), Optional.empty());
  }

  public DetectionRequest in(Path folder) {
    return new DetectionRequest(root, Optional.of(folder), tool);
  }

  public DetectionRequest with(String name) {
    return new DetectionRequest(root, dir, Optional.of(name));
  }
}
