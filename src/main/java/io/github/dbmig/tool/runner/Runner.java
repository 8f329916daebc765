package io.github.dbmig.tool.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a tool's command line is started; data, nothing was started to learn it.
 *
 * @param packageManager {@code npm pnpm yarn bun}, {@code venv uv poetry pipenv pdm}
 * @param command what stands before the tool's own arguments; empty if the tool is not installed
 * @param lookup a command whose output is the folder of the Python environment, to be asked before
 *     the first start; {@code command} then begins with a path inside that folder
 * @param file the file that decided
 * @param why why the command is empty, or how it was chosen
 */
public record Runner(
    Optional<String> packageManager,
    List<String> command,
    List<String> lookup,
    Optional<Path> file,
    String why) {
  public Runner {
    command = List.copyOf(command);
    lookup = List.copyOf(lookup);
  }

  /** For what dbmig runs itself. */
  public static Runner none() {
    return new Runner(Optional.empty(), List.of(), List.of(), Optional.empty(), "");
  }
}
