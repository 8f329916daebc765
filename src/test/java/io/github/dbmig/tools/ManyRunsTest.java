package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Eight runs at once over each tool: every migration exactly once, and nobody fails. */
class ManyRunsTest {
  private static final int RUNS = 8;

  @TempDir Path root;

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"KNEX", "DJANGO"})
  void eightRunsApplyEachMigrationOnce(SlowTool tool) throws Exception {
    eightRuns(tool);
  }

  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"KNEX", "DJANGO"})
  void eightRunsOfTheOtherTools(SlowTool tool) throws Exception {
    eightRuns(tool);
  }

  private void eightRuns(SlowTool tool) throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("many")) {
      ToolShop shop =
          tool.project(
              root,
              database,
              List.of("SELECT pg_sleep(1)", "INSERT INTO elsewhere.log VALUES (1)"));
      shop.execute("CREATE SCHEMA elsewhere");
      shop.execute("CREATE TABLE elsewhere.log (id INTEGER)");
      List<RunResult> results = together(shop::run);
      assertThat(results).allSatisfy(one -> assertThat(one.error()).isEmpty());
      assertThat(results.stream().mapToInt(one -> one.applied().size()).sum())
          .isEqualTo(shop.states().size());
      assertThat(shop.states().values()).containsOnly("applied");
      assertThat(shop.column("SELECT id FROM elsewhere.log")).hasSize(1);
    }
  }

  /** Why dbmig takes a lock of its own. */
  @Tag("ci")
  @Test
  void typeormByItselfAppliesItAsOftenAsItIsStarted() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("many")) {
      ToolShop shop =
          SlowTool.TYPEORM.project(
              root, database, List.of("SELECT pg_sleep(3)", "INSERT INTO log VALUES (1)"));
      shop.edit(
          "data-source.js", "url: 'postgres://x@127.0.0.1:9/x'", "url: '" + database.text() + "'");
      shop.execute("CREATE TABLE log (id INTEGER)");
      shop.execute("CREATE TABLE migrations (id serial, timestamp bigint, name varchar)");
      List<String> command =
          List.of("node", "node_modules/typeorm/cli.js", "migration:run", "-d", "data-source.js");
      together(() -> shop.tool(Map.of(), command));
      assertThat(shop.column("SELECT id FROM log")).hasSizeGreaterThan(1);
    }
  }

  private static <T> List<T> together(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(RUNS);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        all.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get(5, TimeUnit.MINUTES));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
