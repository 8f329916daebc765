package io.github.dbmig.command;

import io.github.dbmig.command.plan.PlanGates;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.target.LastSchema;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Outcomes;
import io.github.dbmig.command.target.Pending;
import io.github.dbmig.command.target.SafetyCheck;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.run.apply.Executor;
import io.github.dbmig.run.apply.Outcome;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import java.util.List;
import java.util.Optional;

/** Applies pending migrations. */
public final class Run {
  private final Target target;

  public Run(Target target) {
    this.target = target;
  }

  public RunResult execute(RunRequest request) {
    try (Opened opened = Opened.open(target)) {
      return execute(opened, request);
    }
  }

  /** The same over a connection that is open already. */
  RunResult execute(Opened opened, RunRequest request) {
    List<Migration> local = target.tool().migrations(target.folder());
    List<Migration> pending = pending(opened, local, request);
    if (pending.isEmpty() || request.dryRun()) {
      return nothingDone(opened, request, pending);
    }
    try (Lease lease = opened.takeLease(request.locks())) {
      // Another run may have applied them while this one waited for the lease.
      return apply(opened, lease, request, pending(opened, local, request));
    }
  }

  private List<Migration> pending(Opened opened, List<Migration> local, RunRequest request) {
    List<Migration> pending =
        new Pending(opened.states(local), request, opened.isProtected()).list(target.events());
    PlanGates gates = new PlanGates(opened);
    List<Migration> due = gates.due(pending);
    new SafetyCheck(opened, request.allowUnsafe()).require(gates.unplanned(due));
    return due;
  }

  private static RunResult nothingDone(Opened opened, RunRequest request, List<Migration> pending) {
    return new RunResult(
        true,
        request.dryRun(),
        opened.view(),
        List.of(),
        Optional.empty(),
        pending.stream().map(Migration::id).toList(),
        List.of(),
        new RunResult.Locks(0, 0),
        Optional.empty());
  }

  private static RunResult apply(
      Opened opened, Lease lease, RunRequest request, List<Migration> pending) {
    Outcome outcome =
        new Executor(opened.bench(), lease, request.locks()).run(pending, Direction.UP);
    if (outcome.failure().isEmpty()) {
      new LastSchema(opened).remember();
    }
    return new RunResult(
        outcome.failure().isEmpty(),
        false,
        opened.view(),
        Outcomes.steps(outcome),
        Outcomes.failed(outcome, "run"),
        outcome.notRun(),
        pending.stream().map(Migration::id).filter(request.allowUnsafe()::contains).toList(),
        Outcomes.locks(outcome),
        Outcomes.error(outcome, "run"));
  }
}
