package io.github.dbmig.base.invocation;

import io.github.dbmig.base.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to start.
 *
 * @param command program and arguments; no secret may be among them, since others can list them
 * @param directory where it starts
 * @param environment variables beyond the allow list that {@code tool.process} passes on
 * @param files what must be there while it runs, by absolute path; written before it starts, where
 *     nothing may be yet, and removed behind it
 * @param limit how long it may take before it is killed
 */
public record Invocation(
    List<String> command,
    Path directory,
    Map<String, Secret> environment,
    Map<Path, String> files,
    Duration limit) {
  public Invocation {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    files = Map.copyOf(files);
  }

  /** A program that needs no files. */
  public Invocation(
      List<String> command, Path directory, Map<String, Secret> environment, Duration limit) {
    this(command, directory, environment, Map.of(), limit);
  }

  public String program() {
    return command.get(0);
  }
}
