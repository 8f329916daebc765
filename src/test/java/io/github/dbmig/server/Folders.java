package io.github.dbmig.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folders that outlive a build: unpacked servers, their data to be copied, pinned tools. */
public final class Folders {
  private static final Path ROOT =
      Path.of(
          System.getProperty("java.io.tmpdir"), "dbmig-servers-" + System.getProperty("user.name"));

  private Folders() {}

  /**
   * The folder of this name, filled if it is not there yet. Two JVMs may ask at once: the second
   * waits. A folder that is there is whole, since it gets its name only at the end.
   */
  public static synchronized Path once(String name, Consumer<Path> fill) {
    Path folder = ROOT.resolve(name);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try (FileChannel channel = lockFile(name);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(folder)) {
        Path half = ROOT.resolve(name + ".half");
        delete(half);
        Files.createDirectory(half);
        fill.accept(half);
        Files.move(half, folder);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for what knows its own place and cannot be moved, such as a Python environment. */
  public static synchronized Path inPlace(String name, Consumer<Path> fill) {
    Path folder = ROOT.resolve(name);
    Path whole = ROOT.resolve(name + ".whole");
    if (Files.exists(whole)) {
      return folder;
    }
    try (FileChannel channel = lockFile(name);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(whole)) {
        delete(folder);
        Files.createDirectory(folder);
        fill.accept(folder);
        Files.createFile(whole);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lockFile(String name) throws IOException {
    Files.createDirectories(ROOT);
    return FileChannel.open(
        ROOT.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** A new folder for one server of this JVM; those of JVMs that are gone are deleted. */
  static synchronized Path ofThisRun(String name) {
    try {
      Path runs = Files.createDirectories(ROOT.resolve("runs"));
      deleteLeftovers(runs);
      return Files.createTempDirectory(runs, ProcessHandle.current().pid() + "-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteLeftovers(Path runs) throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      folders.filter(folder -> !alive(folder)).forEach(Folders::deleteIfPossible);
    }
  }

  private static boolean alive(Path run) {
    String name = run.getFileName().toString();
    long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Deletes the folder and all in it; what another process deletes meanwhile is no error. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException("cannot delete " + folder, e);
    }
  }

  /** As {@link #delete}, for the end of a JVM, when a server's children may still write. */
  static void deleteIfPossible(Path folder) {
    try {
      delete(folder);
    } catch (IllegalStateException laterJvmsDeleteIt) {
      return;
    }
  }
}
