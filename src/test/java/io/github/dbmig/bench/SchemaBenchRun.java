package io.github.dbmig.bench;

import io.github.dbmig.conformance.Plan;
import io.github.dbmig.database.dialect.Introspector;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;

/** The measured JVM of {@link SchemaBenchTest}: engine, tables, port, one database, another. */
final class SchemaBenchRun {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;

  private SchemaBenchRun() {}

  public static void main(String[] arguments) throws IOException {
    Engine engine = Engine.valueOf(arguments[0]);
    int port = Integer.parseInt(arguments[2]);
    TestDatabase one = TestDatabase.at(engine, port, arguments[3]);
    TestDatabase other = TestDatabase.at(engine, port, arguments[4]);
    String name = engine + " " + arguments[1] + ": ";
    read(name, engine, one);
    compare(name, one, other);
    System.out.println(name + memory());
  }

  private static void read(String name, Engine engine, TestDatabase database) {
    Introspector introspector = Dialects.of(engine).schemaParts().orElseThrow().introspector();
    try (Session session = JdbcSession.open(database.url())) {
      RecordedSession recorded = new RecordedSession(session);
      long cold = millis(() -> introspector.snapshot(recorded.recording(), Set.of()));
      long raw = median(recorded::replay);
      long whole = median(() -> introspector.snapshot(session, Set.of()));
      System.out.printf(
          Locale.ROOT,
          "%sread cold %d ms, warm %d ms, its %d queries alone %d ms, ratio %.2f%n",
          name,
          cold,
          whole,
          recorded.count(),
          raw,
          (double) whole / Math.max(1, raw));
    }
  }

  private static void compare(String name, TestDatabase one, TestDatabase other) {
    Path root = Path.of("target");
    Plan plan = Plan.between(one, other, root);
    long warm = median(() -> Plan.between(one, other, root));
    System.out.printf(
        "%sdiff of both, warm, with reading %d ms, %d statements%n",
        name, warm, plan.statements().size());
  }

  private static long median(Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    return LongStream.range(0, ROUNDS).map(i -> millis(work)).sorted().toArray()[ROUNDS / 2];
  }

  private static long millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** The largest resident size, from proc(5), where there is one. */
  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .map(line -> "resident at most " + line.replaceAll("\\D+", " ").strip() + " kB")
            .findFirst()
            .orElse("")
        : "";
  }
}
