package io.github.dbmig.maven;

import io.github.dbmig.server.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An installed Maven that finds the plugin in {@code target/local-repo} and everything else in the
 * repository of the Maven that builds this project: it never uses the network.
 *
 * @param home where {@code bin/mvn} is
 */
record Maven(Path home) {
  private static final Path UNPACKED = Path.of("target/mavens").toAbsolutePath();
  private static final Path PLUGIN = Path.of("target/local-repo").toAbsolutePath();
  private static final long LIMIT_SECONDS = 300;

  /** The one that runs this build. */
  static Maven ofBuild() {
    return new Maven(Path.of(System.getProperty("dbmig.maven.home")));
  }

  /** Those that the profile ci unpacks; never none. */
  static List<Maven> all() {
    try (Stream<Path> folders = Files.list(UNPACKED)) {
      return folders.sorted().map(Maven::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the profile ci unpacks the Mavens", e);
    }
  }

  /** Maven 4 prints its command line with -X. */
  boolean printsItsCommandLine() {
    return home.getFileName().toString().startsWith("apache-maven-4");
  }

  /** Runs in batch mode with nothing of the user's: no settings, no variables. */
  Outcome run(Call call) {
    List<String> command = command(call);
    command.add("-B");
    ProcessBuilder builder = builder(call, command);
    return outcome(call, builder.redirectInput(Path.of("/dev/null").toFile()), "");
  }

  /** Runs for somebody at a terminal who has typed ahead. */
  Outcome onTerminal(Call call, String typed) {
    String script = Require.program("script", "bsdutils").toString();
    String line = command(call).stream().map(Maven::quoted).collect(Collectors.joining(" "));
    return outcome(call, builder(call, List.of(script, "-qec", line, "/dev/null")), typed);
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private List<String> command(Call call) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/mvn").toString());
    command.add("-Dstyle.color=never");
    command.add("-Dmaven.repo.local=" + PLUGIN);
    command.add("-Dit.repository=file://" + System.getProperty("dbmig.localRepository"));
    command.addAll(call.arguments());
    return command;
  }

  private static ProcessBuilder builder(Call call, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(call.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(call).toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(call));
    return builder;
  }

  private static Path log(Call call) {
    return call.home().resolve("output.txt");
  }

  private static Outcome outcome(Call call, ProcessBuilder builder, String typed) {
    return new Outcome(exitCode(builder, typed), text(log(call)));
  }

  private static Map<String, String> environment(Call call) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", call.home().toString());
    environment.put(
        "MAVEN_OPTS",
        "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.home=" + call.home());
    environment.putAll(call.environment());
    return environment;
  }

  /** What was typed stays open: the end of it would be the end of the terminal. */
  private static int exitCode(ProcessBuilder builder, String typed) {
    try {
      Process process = builder.start();
      if (!typed.isEmpty()) {
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
      }
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Maven did not end: " + builder.command());
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path log) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return home.getFileName().toString();
  }

  /**
   * One command line.
   *
   * @param home the user's home, with {@code .m2/settings.xml}
   */
  record Call(Path folder, Path home, Map<String, String> environment, List<String> arguments) {}

  /** How it ended, and all that it printed. */
  record Outcome(int code, String output) {}
}
