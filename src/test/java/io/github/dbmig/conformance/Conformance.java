package io.github.dbmig.conformance;

import io.github.dbmig.conformance.Outcome.Direction;
import io.github.dbmig.conformance.Outcome.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tries many cases, some at once; one that hangs or breaks leaves the others alone. */
final class Conformance {
  private static final long LIMIT_SECONDS = 180;

  private final Path output;
  private final int threads;

  /**
   * @param output gets a folder for each case
   */
  Conformance(Path output, int threads) {
    this.output = output;
    this.threads = threads;
  }

  /** The outcomes in the order of the cases. */
  List<Outcome> run(Lab lab, List<Case> cases) {
    lab.prepare(cases);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    ExecutorService trials = Executors.newCachedThreadPool(Conformance::daemon);
    try {
      List<Future<List<Outcome>>> futures =
          cases.stream().map(pair -> workers.submit(() -> limited(trials, lab, pair))).toList();
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<List<Outcome>> future : futures) {
        outcomes.addAll(future.get());
      }
      return outcomes;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
      trials.shutdownNow();
    }
  }

  private List<Outcome> limited(ExecutorService trials, Lab lab, Case pair)
      throws InterruptedException {
    Future<List<Outcome>> trial = trials.submit(new Trial(lab, pair, folder(lab, pair))::run);
    try {
      return trial.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      trial.cancel(true);
      return broken(lab, pair, "no end after " + LIMIT_SECONDS + " s");
    } catch (ExecutionException e) {
      return broken(lab, pair, "the trial itself: " + e.getCause());
    }
  }

  private static List<Outcome> broken(Lab lab, Case pair, String why) {
    return Stream.of(Direction.values())
        .map(way -> new Outcome(pair.name(), lab.engine(), way, Verdict.ERROR, why, List.of(), 0))
        .toList();
  }

  private Path folder(Lab lab, Case pair) {
    try {
      Path folder = output.resolve("cases").resolve(Outcome.dialect(lab.engine()));
      return Files.createDirectories(folder.resolve(pair.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "trial");
    thread.setDaemon(true);
    return thread;
  }
}
