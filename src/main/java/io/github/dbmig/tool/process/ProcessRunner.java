package io.github.dbmig.tool.process;

import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.invocation.Invocation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs a program to its end. Its input is empty, its output is read while it runs, its environment
 * is an allow list plus what the invocation adds, and it dies with this process. Safe for several
 * threads.
 */
public final class ProcessRunner {
  /** Bytes kept of each of the two outputs. */
  private static final int CAP = 1 << 20;

  /** How long a grandchild that outlives the child may still write. */
  private static final long LATE_OUTPUT_MILLIS = 2000;

  private static final Pattern VARIABLES =
      Pattern.compile("(?i)KeyError|environ|\\benv\\b|process\\.env|not set|undefined");

  private static final Pattern NO_NAME = Pattern.compile("\\W+");

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Map<String, String> environment;
  private final Set<String> passed;

  /**
   * @param environment this process's own variables, as a value
   */
  public ProcessRunner(Map<String, String> environment) {
    this(environment, Set.of());
  }

  /**
   * The same.
   *
   * @param passed variables that children see too, beyond the allow list
   */
  public ProcessRunner(Map<String, String> environment, Set<String> passed) {
    this.environment = Map.copyOf(environment);
    this.passed = Set.copyOf(passed);
  }

  /**
   * Runs it; a program that fails or is too slow is a result, not an error.
   *
   * @throws ExternalToolException when it cannot be started, or this thread was interrupted
   */
  public ProcessResult run(Invocation invocation) {
    return run(invocation, () -> {});
  }

  /**
   * The same.
   *
   * @param everySecond what this thread does meanwhile; when it throws, the program is killed and
   *     the exception passed on
   */
  public ProcessResult run(Invocation invocation, Runnable everySecond) {
    try (TemporaryFiles files = TemporaryFiles.write(invocation.files())) {
      return whileFilesAreThere(invocation, everySecond);
    }
  }

  private ProcessResult whileFilesAreThere(Invocation invocation, Runnable everySecond) {
    long start = System.nanoTime();
    Process process = started(invocation);
    Thread hook = new Thread(() -> ProcessTree.kill(process));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return awaited(invocation, process, start, everySecond);
    } catch (RuntimeException e) {
      ProcessTree.kill(process);
      throw e;
    } finally {
      unhook(hook);
    }
  }

  private Process started(Invocation invocation) {
    ProcessBuilder builder =
        new ProcessBuilder(invocation.command()).directory(invocation.directory().toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(ChildEnvironment.of(environment, passed, invocation.environment()));
    try {
      Process process = builder.start();
      closeInput(process);
      return process;
    } catch (IOException e) {
      throw notStarted(invocation);
    }
  }

  /** The child may have ended already, which breaks the pipe. */
  private static void closeInput(Process process) {
    try (OutputStream input = process.getOutputStream()) {
      input.flush();
    } catch (IOException ended) {
      process.isAlive();
    }
  }

  private static ExternalToolException notStarted(Invocation invocation) {
    boolean folder = Files.isDirectory(invocation.directory());
    return new ExternalToolException(
        "program-missing",
        invocation.program(),
        folder ? "cannot be started" : "cannot be started in a folder that does not exist",
        "install it, or put its folder on the PATH");
  }

  private ProcessResult awaited(
      Invocation invocation, Process process, long start, Runnable everySecond) {
    CappedOutput out = new CappedOutput(process.getInputStream(), CAP);
    CappedOutput err = new CappedOutput(process.getErrorStream(), CAP);
    Thread outReader = reader(out);
    Thread errReader = reader(err);
    try {
      boolean ended = ended(process, start + invocation.limit().toNanos(), everySecond);
      if (!ended) {
        ProcessTree.kill(process);
      }
      outReader.join(LATE_OUTPUT_MILLIS);
      errReader.join(LATE_OUTPUT_MILLIS);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      int exit = ended ? process.exitValue() : -1;
      List<String> missed =
          exit == 0 ? List.of() : missed(invocation, out.text() + "\n" + err.text());
      return new ProcessResult(exit, !ended, out.text(), err.text(), took, missed);
    } catch (InterruptedException e) {
      ProcessTree.kill(process);
      Thread.currentThread().interrupt();
      throw new ExternalToolException(
          "interrupted", invocation.program(), "was ended because dbmig was interrupted", "");
    }
  }

  /** Those that a line names which speaks of variables. */
  private List<String> missed(Invocation invocation, String output) {
    String lines = output.lines().filter(VARIABLES.asPredicate()).collect(Collectors.joining("\n"));
    Set<String> words = NO_NAME.splitAsStream(lines).collect(Collectors.toSet());
    Set<String> given = ChildEnvironment.of(environment, passed, invocation.environment()).keySet();
    return environment.keySet().stream()
        .filter(name -> words.contains(name) && !given.contains(name))
        .sorted()
        .toList();
  }

  private static boolean ended(Process process, long deadline, Runnable everySecond)
      throws InterruptedException {
    while (true) {
      long left = deadline - System.nanoTime();
      if (process.waitFor(Math.min(SECOND, left), TimeUnit.NANOSECONDS)) {
        return true;
      }
      if (left <= SECOND) {
        return false;
      }
      everySecond.run();
    }
  }

  private static Thread reader(CappedOutput output) {
    Thread thread = new Thread(output, "dbmig-output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      hook.setName("dbmig-shutdown");
    }
  }
}
