package io.github.dbmig.tools;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.server.Folders;
import io.github.dbmig.server.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The tools themselves, in the versions that {@code src/it/tools/NAME} pins, installed once for a
 * machine: by npm from {@code package-lock.json}, or by pip from {@code requirements.txt}.
 */
public final class Toolbox {
  private static final Path PINS = Path.of("src/it/tools").toAbsolutePath();
  private static final String SQLITE = "better-sqlite3-12";

  private Toolbox() {}

  /** The {@code node_modules} of a pinned tool, with the SQLite driver compiled. */
  public static Path node(String name) {
    Require.program("node", "nodejs");
    Require.program("npm", "npm");
    Path modules = installed(name).resolve("node_modules");
    Path driver = compiledSqlite().resolve("node_modules");
    try (Stream<Path> packages = Files.list(driver)) {
      for (Path one : packages.toList()) {
        Path link = modules.resolve(one.getFileName());
        if (link.endsWith("better-sqlite3")
            && Files.isDirectory(link)
            && !Files.isSymbolicLink(link)) {
          Files.move(link, modules.resolve(".better-sqlite3-not-compiled"));
        }
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }

  private static Path installed(String name) {
    return Folders.once(
        "tool-" + name + "-" + version(name, "package-lock.json"),
        half -> {
          copy(name, half, List.of("package.json", "package-lock.json"));
          run(half, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        });
  }

  /** A minute and a half of a compiler, since its ready-made binary comes from elsewhere. */
  private static Path compiledSqlite() {
    return Folders.once(
        "tool-" + SQLITE + "-" + version(SQLITE, "package-lock.json"),
        half -> {
          Require.program("g++", "g++");
          Require.program("make", "make");
          copy(SQLITE, half, List.of("package.json", "package-lock.json"));
          run(half, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
          run(
              half,
              List.of("npm", "rebuild", "better-sqlite3", "--build-from-source", "--nodedir=/usr"));
        });
  }

  /** The virtual environment of a pinned tool. */
  public static Path python(String name) {
    Path python = Require.program("python3", "python3-venv");
    return Folders.inPlace(
        "tool-" + name + "-" + version(name, "requirements.txt"),
        folder -> {
          run(folder, List.of(python.toString(), "-m", "venv", folder.toString()));
          run(
              folder,
              List.of(
                  folder.resolve("bin/pip").toString(),
                  "install",
                  "--quiet",
                  "--disable-pip-version-check",
                  "-r",
                  PINS.resolve(name).resolve("requirements.txt").toString()));
        });
  }

  private static String version(String name, String file) {
    try {
      return Sha256.hex(Files.readString(PINS.resolve(name).resolve(file))).substring(0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String name, Path to, List<String> files) {
    try {
      for (String file : files) {
        Files.copy(PINS.resolve(name).resolve(file), to.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path folder, List<String> command) {
    try {
      Path log = Files.createTempFile("dbmig-toolbox", ".log");
      Process process =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError(command + " failed:\n" + Files.readString(log));
      }
      Files.delete(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
