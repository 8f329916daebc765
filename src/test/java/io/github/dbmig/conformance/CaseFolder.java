package io.github.dbmig.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of cases: {@code <dialect>/<suite>/<name>/{before,after}.sql}. */
record CaseFolder(Path root) {
  private static final int DEPTH = 4;

  /** The cases of a dialect whose name matches somewhere, in the order of their names. */
  List<Case> cases(String dialect, Pattern wanted) {
    Path folder = root.resolve(dialect);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(file -> file.endsWith("before.sql"))
          .map(Path::getParent)
          .filter(pair -> Files.exists(pair.resolve("after.sql")))
          .sorted()
          .map(pair -> Case.read(root, pair))
          .filter(pair -> wanted.matcher(pair.name()).find())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
