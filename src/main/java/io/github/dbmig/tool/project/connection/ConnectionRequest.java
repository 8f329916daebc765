package io.github.dbmig.tool.project.connection;

import java.nio.file.Path;
import java.util.Map;

/**
 * Everything that may say which database is meant.
 *
 * @param parameters Maven's parameters
 * @param environments entries of {@code <environments>} by name
 * @param process the process environment, as a value
 * @param directory the project, where the {@code .env} files are
 * @param tool the configuration of the detected tool
 */
public record ConnectionRequest(
    Environment environment,
    ConnectionEntry parameters,
    Map<String, ConnectionEntry> environments,
    Map<String, String> process,
    Path directory,
    ToolConnection tool) {
  public ConnectionRequest {
    environments = Map.copyOf(environments);
    process = Map.copyOf(process);
  }

  /** The process environment is full of secrets. */
  @Override
  public String toString() {
    return "request for " + environment.name();
  }
}
