package io.github.dbmig.run.program;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.base.hash.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files below some folders, with a check sum each, so that new and changed ones are known. */
public record FolderWatch(Map<Path, String> files) {
  /** A folder that is not there has no files. */
  public static FolderWatch of(List<Path> folders) {
    Map<Path, String> files = new TreeMap<>();
    folders.forEach(folder -> add(folder, files));
    return new FolderWatch(files);
  }

  private static void add(Path folder, Map<Path, String> files) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("node_modules") && !file.toString().endsWith(".pyc")) {
          String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          files.put(file, Sha256.hex(bytes));
        }
      }
    } catch (IOException e) {
      throw new StorageException(
          "folder-unreadable",
          folder.toString(),
          "cannot be read: " + e.getClass().getSimpleName(),
          "check its permissions",
          e);
    }
  }

  /** What is new or different, sorted by path. */
  public List<Path> since(FolderWatch before) {
    return files.entrySet().stream()
        .filter(file -> !file.getValue().equals(before.files().get(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
