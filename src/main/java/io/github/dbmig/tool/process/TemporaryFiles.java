package io.github.dbmig.tool.process;

import io.github.dbmig.base.error.StorageException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Files that a program needs while it runs, with the folders made for them. */
final class TemporaryFiles implements AutoCloseable {
  /** The newest first, as they are removed. */
  private final Deque<Path> made = new ArrayDeque<>();

  private TemporaryFiles() {}

  /**
   * @throws StorageException when one is there already, or cannot be written: none is left then
   */
  static TemporaryFiles write(Map<Path, String> files) {
    TemporaryFiles all = new TemporaryFiles();
    for (Map.Entry<Path, String> file : files.entrySet()) {
      try {
        all.folder(file.getKey().getParent());
        Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
        all.made.push(file.getKey());
      } catch (IOException e) {
        all.close();
        throw new StorageException(
            "not-written",
            file.getKey().toString(),
            "is needed for a moment and cannot be written: " + e.getClass().getSimpleName(),
            "make the folder writable, or remove what a killed run left there",
            e);
      }
    }
    return all;
  }

  private void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      folder(folder.getParent());
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  /** A folder in which somebody else has put a file stays. */
  @Override
  public void close() {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (DirectoryNotEmptyException filled) {
        continue;
      } catch (IOException e) {
        path.toFile().deleteOnExit();
      }
    }
    made.clear();
  }
}
