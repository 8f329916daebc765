package io.github.dbmig.conformance;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.conformance.Outcome.Direction;
import io.github.dbmig.conformance.Outcome.Verdict;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One case on one engine, both ways. */
final class Trial {
  private static final boolean ROWS =
      Boolean.parseBoolean(System.getProperty("dbmig.conformance.rows", "true"));

  private final Lab lab;
  private final Case pair;
  private final Path folder;

  /**
   * @param folder where the plans are written
   */
  Trial(Lab lab, Case pair, Path folder) {
    this.lab = lab;
    this.pair = pair;
    this.folder = folder;
  }

  List<Outcome> run() {
    long start = System.nanoTime();
    Optional<String> unsuited = pair.unsuited(lab.engine());
    if (unsuited.isPresent()) {
      return both(Finding.of(Verdict.SKIPPED, unsuited.get()), start);
    }
    try (TestDatabase before = lab.build(pair, pair.before());
        TestDatabase after = lab.build(pair, pair.after())) {
      return List.of(
          timed(Direction.FORWARD, () -> way(before, after, pair.before(), Direction.FORWARD)),
          timed(Direction.BACKWARD, () -> way(after, before, pair.after(), Direction.BACKWARD)));
    } catch (Client.Failure e) {
      return both(Finding.of(Verdict.SKIPPED, "does not load: " + e.firstLine()), start);
    }
  }

  private List<Outcome> both(Finding finding, long start) {
    return List.of(
        outcome(Direction.FORWARD, finding, start), outcome(Direction.BACKWARD, finding, start));
  }

  private Outcome timed(Direction direction, Way way) {
    long start = System.nanoTime();
    Finding finding;
    try {
      finding = way.go();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DbmigException e) {
      finding = refused(e);
    } catch (RuntimeException | StackOverflowError e) {
      finding = new Finding(Verdict.ERROR, "exception: " + e, trace(e));
    }
    return outcome(direction, finding, start);
  }

  private static List<String> trace(Throwable e) {
    List<String> trace = new ArrayList<>();
    for (int i = 0; i < Math.min(6, e.getStackTrace().length); i++) {
      trace.add("  at " + e.getStackTrace()[i]);
    }
    return trace;
  }

  private Outcome outcome(Direction direction, Finding finding, long start) {
    return new Outcome(
        pair.name(),
        lab.engine(),
        direction,
        finding.verdict(),
        finding.reason(),
        finding.details(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private Finding way(TestDatabase from, TestDatabase to, Path file, Direction direction)
      throws IOException {
    Plan plan = Plan.between(from, to, folder);
    Path script = folder.resolve(direction.name().toLowerCase(java.util.Locale.ROOT) + ".sql");
    Files.writeString(script, plan.text());
    if (!plan.refusals().isEmpty()) {
      return new Finding(Verdict.REFUSED, plan.refusals().get(0), plan.refusals());
    }
    Dump wanted = lab.dump(to);
    if (plan.statements().isEmpty()) {
      return compared(wanted, lab.dump(from), "nothing was said of");
    }
    Supplier<TestDatabase> again = () -> lab.again(from, pair, file);
    Function<TestDatabase, Finding> equal = made -> equal(wanted, made, to);
    if (!ROWS) {
      return onSchema(again, plan, script, equal);
    }
    boolean together = lab.dumpsWithoutRows();
    Finding rows = together ? onRows(again, plan, script, equal) : Finding.EQUAL;
    if (together && rows.verdict() == Verdict.EQUAL && !RowTrial.stopped(rows)) {
      return rows;
    }
    Finding schema = onSchema(again, plan, script, equal);
    if (schema.verdict() != Verdict.EQUAL) {
      return schema;
    }
    return together ? rows : onRows(again, plan, script, made -> Finding.EQUAL);
  }

  private Finding onSchema(
      Supplier<TestDatabase> again, Plan plan, Path script, Function<TestDatabase, Finding> equal) {
    try (TestDatabase made = again.get()) {
      lab.apply(made, plan, script);
      return equal.apply(made);
    } catch (Client.Failure e) {
      return new Finding(Verdict.ERROR, e.firstLine(), e.getMessage().lines().limit(8).toList());
    }
  }

  /** Both at once where the rows let it: a plan that they stop says nothing of the schema. */
  private Finding onRows(
      Supplier<TestDatabase> again, Plan plan, Path script, Function<TestDatabase, Finding> equal) {
    try (TestDatabase made = again.get()) {
      Finding rows = new RowTrial(lab, made).run(plan, script);
      if (rows.verdict() != Verdict.EQUAL || RowTrial.stopped(rows)) {
        return rows;
      }
      Finding schema = equal.apply(made);
      return schema.verdict() == Verdict.EQUAL ? rows : schema;
    }
  }

  private Finding equal(Dump wanted, TestDatabase made, TestDatabase to) {
    Finding finding = compared(wanted, lab.dump(made), "not equal after the plan");
    return finding.verdict() == Verdict.EQUAL ? settled(made, to) : finding;
  }

  private static Finding compared(Dump wanted, Dump found, String what) {
    List<String> differences = wanted.differences(found);
    return differences.isEmpty()
        ? Finding.EQUAL
        : new Finding(Verdict.WRONG, what + ": " + differences.get(0), differences);
  }

  private Finding settled(TestDatabase made, TestDatabase to) {
    Plan rest = Plan.between(made, to, folder);
    return rest.equal()
        ? Finding.EQUAL
        : new Finding(
            Verdict.WRONG,
            "equal, but the diff is not empty afterwards",
            rest.text().lines().limit(10).toList());
  }

  private static Finding refused(DbmigException e) {
    List<String> lines = e.getMessage().lines().toList();
    return new Finding(Verdict.REFUSED, lines.get(0), lines);
  }

  @FunctionalInterface
  private interface Way {
    Finding go() throws IOException;
  }
}
