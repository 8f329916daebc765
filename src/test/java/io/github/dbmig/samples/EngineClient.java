package io.github.dbmig.samples;

import io.github.dbmig.server.Programs;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs SQL text with the program that the engine's makers ship for it. */
final class EngineClient {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PGPASSWORD", "test", "MYSQL_PWD", "test", "PGTZ", "UTC", "LC_ALL", "C.UTF-8");

  private EngineClient() {}

  static void load(TestDatabase database, SampleFile file, Path work) {
    try {
      boolean wrap = database.engine().isServer() || !file.transactional();
      Path script = work.resolve(file.name());
      Files.writeString(script, wrap ? file.up() : "BEGIN;\n" + file.up() + "COMMIT;\n");
      run(command(database, file.transactional()), script, work.resolve("client.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(TestDatabase database, boolean transactional) {
    return switch (database.engine().family()) {
      case "postgresql" -> psql(database, transactional);
      case "sqlite" ->
          List.of(Programs.sqlite3().toString(), "-bail", "-batch", database.url().database());
      default -> mariadb(database);
    };
  }

  private static List<String> psql(TestDatabase database, boolean transactional) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Programs.psql().toString(),
                "--no-psqlrc",
                "--quiet",
                "--set=ON_ERROR_STOP=1",
                "--host=127.0.0.1",
                "--port=" + database.url().port(),
                "--username=test",
                "--dbname=" + database.url().database()));
    if (transactional) {
      command.add("--single-transaction");
    }
    command.add("--file=-");
    return command;
  }

  private static List<String> mariadb(TestDatabase database) {
    return List.of(
        Programs.mariadb().toString(),
        "--no-defaults",
        "--skip-ssl",
        "--comments",
        "--default-character-set=utf8mb4",
        "--host=127.0.0.1",
        "--port=" + database.url().port(),
        "--user=" + (database.engine().family().equals("mysql") ? "native" : "test"),
        database.url().database());
  }

  /** Runs a program to its end; gives what it printed. */
  static String run(List<String> command, Path input, Path log) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(ENVIRONMENT);
      Process process = builder.redirectInput(input.toFile()).redirectOutput(log.toFile()).start();
      int code = process.waitFor();
      String output = Files.readString(log);
      if (code != 0) {
        throw new AssertionError("exit code " + code + " of " + command + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
