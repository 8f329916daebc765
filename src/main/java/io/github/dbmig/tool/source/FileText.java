package io.github.dbmig.tool.source;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.base.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of migrations, and what lies in their folder. */
public final class FileText {
  private FileText() {}

  /** SHA-256 of the text with LF line ends, so that a checkout on Windows is the same. */
  public static String checksum(Path file) {
    return Sha256.hex(read(file).replace("\r\n", "\n"));
  }

  /**
   * @throws StorageException when the file cannot be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StorageException(
          "file-unreadable",
          file.toString(),
          "cannot be read: " + e.getClass().getSimpleName(),
          "check its permissions, and that it is text in UTF-8",
          e);
    }
  }

  /** What lies in a folder, sorted by name; nothing where there is no folder. */
  public static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new StorageException(
          "folder-unreadable",
          folder.toString(),
          "cannot be read: " + e.getClass().getSimpleName(),
          "check its permissions",
          e);
    }
  }
}
