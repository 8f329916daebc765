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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Apply and no-op beside a raw JDBC floor in the same run: list, read and hash every file, one
 * transaction a migration with its history row. The two take turns, and the median of the pairs'
 * ratios is printed, never asserted: the targets are 1.3 for apply and 2 for no-op.
 */
@Tag("bench")
class RunBenchTest {
  private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  @TempDir Path root;

  /** Both sides' classes are loaded and compiled before anything is measured. */
  @BeforeEach
  void warm() throws Exception {
    Path folder = root.resolve("warm");
    write(folder.resolve("migrations"), 300);
    for (Engine engine : List.of(Engine.SQLITE, Engine.POSTGRESQL18)) {
      pair(engine, folder, 300);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE, 1000, 5", "SQLITE, 5000, 3", "SQLITE, 10000, 1",
    "POSTGRESQL18, 1000, 5", "POSTGRESQL18, 5000, 3", "POSTGRESQL18, 10000, 1"
  })
  void applyAndNothingToDoBesideTheFloor(Engine engine, int count, int rounds) throws Exception {
    Path folder = root.resolve("measured");
    write(folder.resolve("migrations"), count);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      pairs.add(pair(engine, folder, count));
    }
    System.out.printf(
        Locale.ROOT,
        "%s %d: apply %s, ratio %.2f; no-op %s, ratio %.2f; live heap %d MB%n",
        engine,
        count,
        millis(pairs, Pair::apply) + " ms, floor " + millis(pairs, Pair::floorApply) + " ms",
        median(pairs, pair -> ratio(pair.apply(), pair.floorApply())),
        millis(pairs, Pair::noOp) + " ms, floor " + millis(pairs, Pair::floorNoOp) + " ms",
        median(pairs, pair -> ratio(pair.noOp(), pair.floorNoOp())),
        liveHeap());
  }

  /** Milliseconds. */
  private record Pair(long floorApply, long floorNoOp, long apply, long noOp) {}

  private static Pair pair(Engine engine, Path folder, int count) throws Exception {
    long floorApply;
    long floorNoOp;
    try (TestDatabase database = engine.database("floor")) {
      RawFloor floor = new RawFloor(database.url(), folder.resolve("migrations"));
      floorApply = millis(floor::apply);
      floorNoOp = millis(floor::nothingToDo);
    }
    try (TestDatabase database = engine.database("dbmig")) {
      Workshop shop = new Workshop(folder, database);
      long apply = millis(() -> assertThat(run(shop)).isEqualTo(count));
      return new Pair(floorApply, floorNoOp, apply, millis(() -> assertThat(run(shop)).isZero()));
    }
  }

  private static long millis(List<Pair> pairs, ToLongFunction<Pair> figure) {
    return Math.round(median(pairs, figure::applyAsLong));
  }

  private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
    double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
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

  private static long liveHeap() {
    System.gc();
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
