package io.github.dbmig.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The only way to leave a check out: says what the machine lacks and skips the test, which {@link
 * SkippedChecks} counts; with {@code -Ddbmig.requireAll=true} the test fails instead.
 */
public final class Require {
  private static final List<String> LIBRARY_FOLDERS =
      List.of("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64");

  private Require() {}

  /**
   * @param what the thing that is missing, as a noun
   * @param remedy what to do about it
   */
  public static void that(boolean present, String what, String remedy) {
    if (present) {
      return;
    }
    String line = what + " is missing; try: " + remedy;
    if (Boolean.getBoolean("dbmig.requireAll")) {
      throw new AssertionError(line);
    }
    throw new TestAbortedException(line);
  }

  /** A program on the PATH. */
  public static Path program(String name, String debianPackage) {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    that(found.isPresent(), "program " + name, "apt-get install " + debianPackage);
    return found.orElseThrow();
  }

  /** A shared library where Linux on x86-64 looks for it. */
  public static void library(String name, String debianPackage) {
    boolean found =
        LIBRARY_FOLDERS.stream().anyMatch(folder -> Files.exists(Path.of(folder, name)));
    that(found, "library " + name, "apt-get install " + debianPackage);
  }

  /** The servers come as programs for this system only. */
  public static void linux() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    that(system.equals("Linux amd64"), "Linux amd64 (this is " + system + ")", "another machine");
  }

  public static void root(String why) {
    that(Account.isRoot(), "root, " + why, "run the build as root");
  }
}
