package io.github.dbmig.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A migration as a reader who knows nothing of dbmig's parser sees it: the UP section is what lies
 * between the first line {@code -- UP} and the last line {@code -- DOWN}.
 */
record SampleFile(String name, String up, boolean transactional) {
  private static final Path SAMPLES = Path.of("src/test/resources/samples-sql");

  /** The migrations of one schema, in order. */
  static List<SampleFile> of(String schema, String folder) {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(schema).resolve(folder))) {
      return files.sorted().map(SampleFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String schema, String folder) {
    return SAMPLES.resolve(schema).resolve(folder);
  }

  private static SampleFile read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      String up =
          String.join(
              "\n", lines.subList(lines.indexOf("-- UP") + 1, lines.lastIndexOf("-- DOWN")));
      boolean transactional = !lines.contains("-- dbmig:no-transaction");
      return new SampleFile(file.getFileName().toString(), up + "\n", transactional);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
