package io.github.dbmig.tool.project;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where to look, and what the user has decided already.
 *
 * @param root of the project: where Maven was started
 * @param dir {@code -Ddbmig.dir}, relative to the root or absolute: a folder, or a configuration
 *     file where a folder has several
 * @param tool {@code -Ddbmig.tool}
 * @param variables of the process: some tools take their configuration's name from one
 */
public record DetectionRequest(
    Path root, Optional<Path> dir, Optional<String> tool, Map<String, String> variables) {
  public DetectionRequest {
    variables = Map.copyOf(variables);
  }

  public static DetectionRequest of(Path root) {
    return new DetectionRequest(root, Optional.empty(), Optional.empty(), Map.of());
  }

  public DetectionRequest in(Path folder) {
    return new DetectionRequest(root, Optional.of(folder), tool, variables);
  }

  public DetectionRequest with(String name) {
    return new DetectionRequest(root, dir, Optional.of(name), variables);
  }

  public DetectionRequest in(Map<String, String> environment) {
    return new DetectionRequest(root, dir, tool, environment);
  }
}
