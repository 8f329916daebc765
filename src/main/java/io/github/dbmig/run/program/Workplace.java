package io.github.dbmig.run.program;

import io.github.dbmig.base.error.StorageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that only this user may enter, for the wrappers of one run; gone when closed. */
public final class Workplace implements AutoCloseable {
  private final Path folder;

  private Workplace(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws StorageException when the system's temporary folder cannot be written
   */
  public static Workplace open() {
    try {
      return new Workplace(Files.createTempDirectory("dbmig-").toRealPath());
    } catch (IOException e) {
      throw new StorageException(
          "no-workplace",
          System.getProperty("java.io.tmpdir"),
          "no folder can be made there: " + e.getClass().getSimpleName(),
          "free some room, or name another folder with -Djava.io.tmpdir",
          e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** What cannot be removed now is removed when this process ends. */
  @Override
  public void close() {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<File> files = paths.sorted(Comparator.reverseOrder()).map(Path::toFile).toList();
      files.stream().filter(file -> !file.delete()).forEach(File::deleteOnExit);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
