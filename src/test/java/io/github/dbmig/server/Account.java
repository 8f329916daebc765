package io.github.dbmig.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who a server runs as. {@code initdb} and {@code postgres} refuse root; the others do not.
 *
 * <p>Every wrapper replaces itself by the server (exec), so that the process of the ProcessBuilder
 * is the server, and asks the kernel to kill it when the JVM's launching thread dies.
 */
enum Account {
  /** The user of the JVM. */
  SELF(List.of()),
  /** Nobody inside a user namespace of its own, root outside: files stay root's. */
  USER_NAMESPACE(List.of("unshare", "-U")),
  /** The real user nobody, who must own the data folder. */
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final boolean NAMESPACES = ROOT && works("unshare", "-U", "true");
  private static final boolean DIES_WITH_PARENT = works("setpriv", "--pdeathsig", "KILL", "true");

  private final List<String> prefix;

  Account(List<String> prefix) {
    this.prefix = prefix;
  }

  static boolean isRoot() {
    return ROOT;
  }

  static Account of(Engine engine) {
    if (!ROOT || !engine.isPostgresql()) {
      return SELF;
    }
    return NAMESPACES ? USER_NAMESPACE : NOBODY;
  }

  /** Skips the test where no program of this machine can start something as this account. */
  void require() {
    if (this == NOBODY) {
      Require.program("setpriv", "util-linux");
    }
  }

  /** Skips a test of what becomes of a server whose JVM is killed. */
  static void requireDeathWithParent() {
    if (!DIES_WITH_PARENT) {
      Require.program("setpriv", "util-linux");
    }
  }

  List<String> wrap(List<String> command) {
    List<String> guard = DIES_WITH_PARENT ? List.of("setpriv", "--pdeathsig", "KILL") : List.of();
    return Stream.of(prefix, guard, command).flatMap(List::stream).toList();
  }

  /** Lets this account write in the folder, and reach it. */
  void give(Path folder) {
    if (this == NOBODY) {
      try {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Launcher.run(List.of("chown", "-R", "65534:65534", folder.toString()), Path.of("/dev/null"));
    }
  }

  private static boolean works(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
