package io.github.dbmig.command.target;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.run.apply.Outcome;
import io.github.dbmig.run.apply.Outcome.Failure;
import java.util.List;
import java.util.Optional;

/** Turns what the executor did into what reports say. */
public final class Outcomes {
  private Outcomes() {}

  public static List<RunResult.Step> steps(Outcome outcome) {
    return outcome.done().stream()
        .map(done -> new RunResult.Step(done.id(), done.millis()))
        .toList();
  }

  public static RunResult.Locks locks(Outcome outcome) {
    return new RunResult.Locks(outcome.lockWaits(), outcome.lockWaits());
  }

  public static Optional<RunResult.Failed> failed(Outcome outcome, String goal) {
    return outcome
        .failure()
        .map(
            failure ->
                new RunResult.Failed(
                    failure.id(),
                    failure.statement(),
                    failure.line(),
                    failure.error().what(),
                    failure.tookEffect(),
                    next(failure, goal)));
  }

  public static Optional<DbmigException> error(Outcome outcome, String goal) {
    return outcome.failure().map(failure -> error(failure, goal));
  }

  private static DbmigException error(Failure failure, String goal) {
    if (failure.statement() == 0) {
      return failure.error();
    }
    return new RunFailedException(
        "migration-failed",
        failure.id()
            + ", statement "
            + failure.statement()
            + (failure.line() > 0 ? ", line " + failure.line() : ""),
        failure.error().what() + "; " + effect(failure),
        next(failure, goal),
        failure.error());
  }

  private static String effect(Failure failure) {
    return failure.tookEffect().isEmpty()
        ? "nothing of this file took effect"
        : "statements " + failure.tookEffect() + " of this file took effect and are remembered";
  }

  private static String next(Failure failure, String goal) {
    if (failure.statement() == 0) {
      return failure.error().advice();
    }
    return "correct "
        + failure.id()
        + (failure.tookEffect().isEmpty() ? "" : " from statement " + failure.statement() + " on")
        + ", then dbmig:"
        + goal;
  }
}
