package io.github.dbmig.command.target;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.tool.NewFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Writes files that must not be there yet, or that are meant to change. */
public final class NewFiles {
  private NewFiles() {}

  /**
   * @throws StorageException when the file exists, or cannot be written
   */
  public static void write(NewFile file) {
    try {
      Files.createDirectories(file.path().getParent());
      StandardOpenOption how =
          file.replaces() ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW;
      Files.writeString(file.path(), file.content(), StandardOpenOption.WRITE, how);
    } catch (FileAlreadyExistsException e) {
      throw new StorageException(
          "file-exists",
          file.path().toString(),
          "exists already and is not overwritten",
          "give another name",
          e);
    } catch (IOException e) {
      throw new StorageException(
          "not-written",
          file.path().toString(),
          "cannot be written: " + e.getClass().getSimpleName(),
          "check that the folder is writable and the disk has room",
          e);
    }
  }
}
