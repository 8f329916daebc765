package io.github.dbmig.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.ChildJvm;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Programs;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/**
 * Reading and comparing large schemas, in a JVM of its own with 256 MB of heap, beside {@code
 * pg_dump -s} in the same run. Figures are printed, never asserted: the targets are twice the time
 * of the catalog queries alone, 1 s for a warm diff of 1,000 tables, and 250 MB.
 */
@Tag("bench")
class SchemaBenchTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "SQLITE, 1000",
    "MYSQL, 1000",
    "POSTGRESQL14, 500",
    "POSTGRESQL14, 1000",
    "POSTGRESQL14, 10000"
  })
  void readingAndComparing(Engine engine, int tables) throws Exception {
    try (TestDatabase one = engine.database("many");
        TestDatabase other = engine.database("many")) {
      fill(one, new ManyTables(engine, tables).statements(false));
      fill(other, new ManyTables(engine, tables).statements(true));
      Path log = folder.resolve("log");
      Process child =
          ChildJvm.start(
              SchemaBenchRun.class,
              log,
              engine.name(),
              "" + tables,
              "" + one.url().port(),
              one.url().database(),
              other.url().database());
      assertThat(child.waitFor(20, TimeUnit.MINUTES)).isTrue();
      System.out.print(Files.readString(log));
      assertThat(child.exitValue()).as(Files.readString(log)).isZero();
      if (engine.isPostgresql()) {
        System.out.printf("%s %d: pg_dump -s %d ms%n", engine, tables, pgDump(engine, one));
      }
    }
  }

  /** Many statements at once, since a round trip for each would take longer than the work. */
  private static void fill(TestDatabase database, List<String> statements) {
    try (Session session = JdbcSession.open(database.url())) {
      session.transaction(
          () -> {
            statements.forEach(session::execute);
            return 0;
          });
    }
  }

  private long pgDump(Engine engine, TestDatabase database)
      throws IOException, InterruptedException {
    Path program;
    try {
      program = Programs.pgDump(engine);
    } catch (TestAbortedException absent) {
      return -1;
    }
    List<String> command = new ArrayList<>(List.of(program.toString(), "-s", "-h", "127.0.0.1"));
    command.addAll(
        List.of("-p", "" + database.url().port(), "-U", "test", database.url().database()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PGPASSWORD", "test");
    long start = System.nanoTime();
    Process process = builder.redirectOutput(folder.resolve("dump").toFile()).start();
    assertThat(process.waitFor()).isZero();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
