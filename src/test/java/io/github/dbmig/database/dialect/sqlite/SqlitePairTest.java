package io.github.dbmig.database.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The open cases, forward and backward. */
class SqlitePairTest {
  private static final Path CASES = Path.of("../../shared/conformance/sqlite");

  static List<Path> cases() throws IOException {
    if (!Files.isDirectory(CASES)) {
      return List.of(CASES);
    }
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("after.sql"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bothWays(Path folder, @TempDir Path files) throws IOException {
    assumeThat(folder.resolve("after.sql")).exists();
    String before = Files.readString(folder.resolve("before.sql"));
    String after = Files.readString(folder.resolve("after.sql"));
    assertThat(SqlitePair.difference(files.resolve("forth"), before, after)).isEmpty();
    assertThat(SqlitePair.difference(files.resolve("back"), after, before)).isEmpty();
  }
}
