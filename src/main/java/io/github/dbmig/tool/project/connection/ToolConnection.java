package io.github.dbmig.tool.project.connection;

import io.github.dbmig.tool.ConfigConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tool's own configuration says, and what it leaves to be known.
 *
 * @param dialect {@code postgresql}, {@code mysql}, {@code sqlite}, or empty where it is unknown
 * @param base the folder that relative {@code file:} URLs start from
 */
public record ToolConnection(ConfigConnection config, String dialect, Path base) {
  /** A configuration that says nothing. */
  public static ToolConnection none(Path base) {
    return new ToolConnection(
        new ConfigConnection(Optional.empty(), Map.of(), List.of(), ""), "", base);
  }
}
