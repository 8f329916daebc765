package io.github.dbmig.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts programs from one thread that lives as long as the JVM: the kernel's "kill me with my
 * parent" means the parent's <em>thread</em> (prctl(2), PR_SET_PDEATHSIG), and a test's thread
 * ends.
 */
final class Launcher {
  private static final long LIMIT_SECONDS = 180;
  private static final int TAIL = 4000;

  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "server-launcher");
            thread.setDaemon(true);
            return thread;
          });

  private Launcher() {}

  /** Starts the program with an almost empty environment; both outputs are appended to the log. */
  static Process start(List<String> command, Path input, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
    builder.redirectInput(input.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return THREAD.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot start " + command, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void run(List<String> command, Path log) {
    run(command, Path.of("/dev/null"), log);
  }

  /** Runs the program to its end; anything but exit code 0 is an error with the log's end. */
  static void run(List<String> command, Path input, Path log) {
    Process process = start(command, input, log);
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end after " + LIMIT_SECONDS + " s: " + command);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "exit code " + process.exitValue() + ": " + command + "\n" + tail(log));
    }
  }

  /** The end of a log, for an error message. */
  static String tail(Path log) {
    try {
      String text = Files.isRegularFile(log) ? Files.readString(log) : "";
      return text.substring(Math.max(0, text.length() - TAIL));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
