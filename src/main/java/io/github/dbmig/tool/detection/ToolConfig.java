package io.github.dbmig.tool.detection;

import io.github.dbmig.tool.ConfigConnection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool's configuration says.
 *
 * @param file absolute; empty where the tool is configured in code or by variables
 * @param standard whether the tool finds the file by itself, without an option that names it; where
 *     it always needs the option, whether a script of the project gives it this one
 * @param settings what else was read, by the tool's own names ({@code schema}, {@code table},
 *     {@code section} …); never secrets
 * @param connections by environment, in the file's order; a configuration without environments has
 *     one, under {@link #DEFAULT}
 */
public record ToolConfig(
    Optional<Path> file,
    boolean standard,
    Map<String, String> settings,
    Map<String, ConfigConnection> connections) {
  /** The key of a connection that belongs to no environment. */
  public static final String DEFAULT = "";

  public ToolConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    connections = Collections.unmodifiableMap(new LinkedHashMap<>(connections));
  }

  /** The connection of an environment, else the one that belongs to none. */
  public Optional<ConfigConnection> connection(String environment) {
    return Optional.ofNullable(connections.getOrDefault(environment, connections.get(DEFAULT)));
  }
}
