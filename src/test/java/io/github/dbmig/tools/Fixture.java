package io.github.dbmig.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the pins of a tool. */
final class Fixture {
  private Fixture() {}

  static String read(String pinned, String file) {
    try {
      return Files.readString(Path.of("src/it/tools").resolve(pinned).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
