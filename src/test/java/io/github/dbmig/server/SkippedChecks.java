package io.github.dbmig.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes a line to {@code target/skipped-checks.txt} for every test that was left out, for whatever
 * reason, and prints how many there were. The file starts anew with each build.
 */
public final class SkippedChecks implements TestExecutionListener {
  private static final Path FILE =
      Path.of(System.getProperty("dbmig.skippedChecks", "target/skipped-checks.txt"));

  private static final String BUILD = "# build " + System.getProperty("dbmig.build", "");

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    add(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == Status.ABORTED) {
      add(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    System.out.println("Skipped checks: " + (lines().size() - 1) + " (" + FILE + ")");
  }

  private static void add(TestIdentifier test, String reason) {
    write(List.of(name(test) + ": " + reason.lines().findFirst().orElse("")));
  }

  private static String name(TestIdentifier test) {
    String where =
        test.getSource()
            .map(
                source ->
                    source instanceof MethodSource method
                        ? method.getClassName() + "." + method.getMethodName()
                        : source instanceof ClassSource type ? type.getClassName() : "")
            .orElse("");
    return where + " " + test.getDisplayName();
  }

  private static List<String> lines() {
    write(List.of());
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void write(List<String> lines) {
    try {
      if (!ofThisBuild()) {
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.write(FILE, List.of(BUILD));
      }
      Files.write(FILE, lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ofThisBuild() throws IOException {
    return Files.exists(FILE)
        && Files.readAllLines(FILE).stream().findFirst().equals(Optional.of(BUILD));
  }
}
