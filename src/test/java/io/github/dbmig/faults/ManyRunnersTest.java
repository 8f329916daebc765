package io.github.dbmig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Eight runs that begin at the same moment on an empty database. */
@Tag("ci")
class ManyRunnersTest {
  private static final int RUNNERS = 8;

  @TempDir Path root;

  @EachEngine
  void eachMigrationIsAppliedOnceAndNobodyFails(TestDatabase database) throws Exception {
    Project project = Project.write(root, database);
    List<String> applied = new ArrayList<>();
    for (RunResult result : atOnce(() -> Project.at(root, database).run())) {
      assertThat(result.error()).isEmpty();
      result.applied().forEach(step -> applied.add(step.id()));
    }
    assertThat(applied).hasSize(Project.MIGRATIONS).doesNotHaveDuplicates();
    assertThat(project.traces()).isEqualTo(Project.undisturbed());
  }

  private static List<RunResult> atOnce(Callable<RunResult> run) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(RUNNERS);
    try {
      CyclicBarrier start = new CyclicBarrier(RUNNERS);
      List<Future<RunResult>> runs = new ArrayList<>();
      for (int i = 0; i < RUNNERS; i++) {
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  return run.call();
                }));
      }
      List<RunResult> results = new ArrayList<>();
      for (Future<RunResult> each : runs) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
