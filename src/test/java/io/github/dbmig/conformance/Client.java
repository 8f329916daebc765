package io.github.dbmig.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs an engine's own program. */
final class Client {
  private static final long LIMIT_SECONDS = 300;
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "PGPASSWORD", "test",
          "MYSQL_PWD", "test",
          "PGTZ", "UTC",
          "PGOPTIONS", "-c client_min_messages=warning -c statement_timeout=60000",
          "LC_ALL", "C.UTF-8");

  private Client() {}

  /**
   * What the program prints.
   *
   * @throws Failure when it ends with another code than 0, with what it said
   */
  static String run(List<String> command) {
    return run(command, Path.of("/dev/null"));
  }

  static String run(List<String> command, Path input) {
    try {
      Path output = Files.createTempFile("dbmig-client-", ".out");
      Path errors = Files.createTempFile("dbmig-client-", ".err");
      try {
        return run(command, input, output, errors);
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(List<String> command, Path input, Path output, Path errors)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(ENVIRONMENT);
    builder.redirectInput(input.toFile());
    Process process =
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    await(process);
    if (process.exitValue() != 0) {
      throw new Failure(Files.readString(errors, StandardCharsets.UTF_8).strip());
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static void await(Process process) {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new Failure("no end after " + LIMIT_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The server refuses a statement. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String said) {
      super(said);
    }

    Failure(String said, RuntimeException cause) {
      super(said, cause);
    }

    /** Without the place that {@code psql} puts before it. */
    String firstLine() {
      return getMessage()
          .lines()
          .findFirst()
          .orElse("")
          .replaceFirst("^psql:.*?: (?=ERROR|FATAL|NOTICE)", "");
    }
  }
}
