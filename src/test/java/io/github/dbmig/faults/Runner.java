package io.github.dbmig.faults;

import io.github.dbmig.server.ChildJvm;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A run in a JVM of its own, to be killed. Says when it begins and when it ends. */
final class Runner {
  private static final String BEGIN = "begin";
  private static final String END = "end";

  private final Process process;
  private final Path log;

  private Runner(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static Runner start(Path root, TestDatabase database) {
    Path log = root.resolve("runner.log");
    Process process =
        ChildJvm.start(
            Runner.class,
            log,
            root.toString(),
            database.engine().name(),
            Integer.toString(database.url().port()),
            database.url().database());
    return new Runner(process, log);
  }

  public static void main(String[] arguments) {
    TestDatabase database =
        TestDatabase.at(Engine.valueOf(arguments[1]), Integer.parseInt(arguments[2]), arguments[3]);
    Project project = Project.at(Path.of(arguments[0]), database);
    project.states();
    System.out.println(BEGIN);
    project.run();
    System.out.println(END);
  }

  /** Waits until the run begins, then so long, then kills it. */
  void killAfter(long millis) throws IOException, InterruptedException {
    await(BEGIN);
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }

  /** How long the run takes when nobody disturbs it. */
  long millis() throws IOException, InterruptedException {
    await(BEGIN);
    long begin = System.nanoTime();
    process.waitFor();
    await(END);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  boolean ended() throws IOException {
    return says(END);
  }

  private void await(String word) throws IOException, InterruptedException {
    while (!says(word)) {
      if (!process.isAlive() && !says(word)) {
        throw new AssertionError(
            "the runner ended without \"" + word + "\":\n" + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private boolean says(String word) throws IOException {
    return Files.readAllLines(log).contains(word);
  }
}
