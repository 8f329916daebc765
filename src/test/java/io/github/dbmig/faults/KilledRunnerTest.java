package io.github.dbmig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Seeds;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the runner at a moment that the seed decides. */
@Tag("ci")
class KilledRunnerTest {
  @TempDir Path folder;

  @EachEngine
  void afterAKillTheNextRunFinishesAndNothingHappensTwice(Engine engine) throws Exception {
    long whole = undisturbed(engine);
    List<Victim> victims = new ArrayList<>();
    try {
      // All are killed first: their leases expire while the others die.
      for (int i = 1; i <= Seeds.repetitions(); i++) {
        victims.add(Victim.kill(engine, folder, i, whole));
      }
      assertThat(victims).as("killed before the end").anyMatch(victim -> !victim.ended());
      victims.forEach(Victim::recovers);
    } finally {
      victims.forEach(victim -> victim.database().close());
    }
  }

  private long undisturbed(Engine engine) throws Exception {
    Path root = Files.createDirectories(folder.resolve("whole"));
    try (TestDatabase database = engine.database("whole")) {
      Project project = Project.write(root, database);
      long millis = Runner.start(root, database).millis();
      assertThat(project.traces()).isEqualTo(Project.undisturbed());
      return millis;
    }
  }

  /** A database whose runner was killed. */
  private record Victim(String replay, TestDatabase database, Project project, boolean ended) {
    static Victim kill(Engine engine, Path folder, int repetition, long whole) throws Exception {
      String name = "kill " + engine;
      long after = (long) (new Random(Seeds.of(name, repetition)).nextDouble() * whole);
      Path root = Files.createDirectories(folder.resolve("victim" + repetition));
      TestDatabase database = engine.database("killed");
      Project project = Project.write(root, database);
      Runner runner = Runner.start(root, database);
      runner.killAfter(after);
      String replay = Seeds.replay(name, repetition) + ", killed after " + after + " ms";
      return new Victim(replay, database, project, runner.ended());
    }

    void recovers() {
      assertThat(project.run().error()).as(replay).isEmpty();
      assertThat(project.traces()).as(replay).isEqualTo(Project.undisturbed());
      assertThat(project.states()).as(replay).containsOnly("applied");
    }
  }
}
