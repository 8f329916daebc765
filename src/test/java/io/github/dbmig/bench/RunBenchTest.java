package io.github.dbmig.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.Run;
import io.github.dbmig.command.Workshop;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Apply and no-op beside a raw JDBC floor in the same run: list, read and hash every file, one
 * transaction a migration with its history row. Ratios are printed, never asserted: the targets are
 * 1.3 for apply and 2 for no-op on a quiet machine.
 */
@Tag("bench")
class RunBench {
  private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "SQLITE, 1000", "SQLITE, 5000", "SQLITE, 10000",
    "POSTGRESQL18, 1000", "POSTGRESQL18, 5000", "POSTGRESQL18, 10000"
  })
  void applyAndNothingToDoBesideTheFloor(Engine engine, int count) throws Exception {
    write(root.resolve("migrations"), count);
    long floorApply;
    long floorNoOp;
    try (TestDatabase database = engine.database("floor")) {
      RawFloor floor = new RawFloor(database.url(), root.resolve("migrations"));
      floorApply = millis(floor::apply);
      floorNoOp = millis(floor::nothingToDo);
    }
    try (TestDatabase database = engine.database("dbmig")) {
      Workshop shop = new Workshop(root, database);
      long apply = millis(() -> assertThat(run(shop)).isEqualTo(count));
      long noOp = millis(() -> assertThat(run(shop)).isZero());
      System.out.printf(
          Locale.ROOT,
          "%s %d: apply %d ms, floor %d ms, ratio %.2f; no-op %d ms, floor %d ms, ratio %.2f; heap %d MB%n",
          engine,
          count,
          apply,
          floorApply,
          ratio(apply, floorApply),
          noOp,
          floorNoOp,
          ratio(noOp, floorNoOp),
          heap());
    }
  }

  private static int run(Workshop shop) {
    return new Run(shop.target()).execute(RunRequest.all()).applied().size();
  }

  /** A tenth creates tables, four tenths alter them, half insert. */
  private static void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0);
    for (int i = 0; i < count; i++) {
      String table = "t" + i / 10;
      String up =
          switch (i % 10) {
            case 0 -> "CREATE TABLE " + table + " (id INTEGER PRIMARY KEY, c VARCHAR(20));";
            case 1, 2, 3, 4 -> "ALTER TABLE " + table + " ADD COLUMN c" + i + " INTEGER;";
            default -> "INSERT INTO " + table + " (id, c) VALUES (" + i + ", 'row " + i + "');";
          };
      Files.writeString(
          folder.resolve(VERSION.format(time.plusSeconds(i)) + "_m" + i + ".sql"),
          "-- UP\n" + up + "\n-- DOWN\nSELECT 1;\n");
    }
  }

  private static double ratio(long part, long floor) {
    return (double) part / Math.max(1, floor);
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static long millis(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }
}
