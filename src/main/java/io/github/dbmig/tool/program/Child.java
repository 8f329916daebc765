package io.github.dbmig.tool.program;

import io.github.dbmig.base.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one start of a tool is given beyond what every start is.
 *
 * @param variables what the user's configuration reads, and what the wrapper does
 * @param files wrappers and copies, by absolute path
 */
public record Child(
    List<String> arguments, Map<String, Secret> variables, Map<Path, String> files) {
  /** A long migration is no reason to kill a tool; hanging for a day is. */
  static final Duration LIMIT = Duration.ofHours(24);

  public Child {
    arguments = List.copyOf(arguments);
    variables = Map.copyOf(variables);
    files = Map.copyOf(files);
  }
}
