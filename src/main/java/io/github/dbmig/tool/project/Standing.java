package io.github.dbmig.tool.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** How likely a folder is the project itself, and not something it only shows or tests with. */
enum Standing {
  OWN,
  /** Taken only where nothing else is. */
  EXAMPLE,
  /** Never the project. */
  FIXTURE;

  private static final Set<String> FIXTURES =
      Set.of(
          "fixtures",
          "fixture",
          "__fixtures__",
          "test-fixtures",
          "test_fixtures",
          "testdata",
          "test-data",
          "test_data",
          "__tests__",
          "__mocks__",
          "__snapshots__");
  private static final Set<String> EXAMPLES =
      Set.of(
          "examples",
          "example",
          "samples",
          "sample",
          "templates",
          "template",
          "demo",
          "demos",
          "test",
          "tests",
          "e2e",
          "docs",
          "playground",
          "benchmarks");

  /** By the names on the way from the start of the walk to the folder. */
  static Standing of(Path start, Path folder) {
    Standing standing = OWN;
    if (!folder.startsWith(start)) {
      return standing;
    }
    for (Path part : start.relativize(folder)) {
      String name = part.toString().toLowerCase(Locale.ROOT);
      if (FIXTURES.contains(name)) {
        return FIXTURE;
      }
      standing = EXAMPLES.contains(name) ? EXAMPLE : standing;
    }
    return standing;
  }
}
