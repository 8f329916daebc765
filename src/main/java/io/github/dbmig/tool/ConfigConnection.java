package io.github.dbmig.tool;

import io.github.dbmig.base.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool's own configuration says about its connection.
 *
 * @param url the literal, also where it is only the default of a variable
 * @param parts literals by {@code host}, {@code port}, {@code database}, {@code user}, {@code
 *     password}; empty where the configuration has one URL
 * @param variables the environment variables that the configuration reads, first the one that wins;
 *     a variable goes before the literals
 * @param source the file and the key, as a person would say it
 */
public record ConfigConnection(
    Optional<Secret> url, Map<String, Secret> parts, List<String> variables, String source) {
  public ConfigConnection {
    parts = Map.copyOf(parts);
    variables = List.copyOf(variables);
  }

  /** Whether it says anything at all. */
  public boolean isEmpty() {
    return url.isEmpty() && parts.isEmpty() && variables.isEmpty();
  }
}
