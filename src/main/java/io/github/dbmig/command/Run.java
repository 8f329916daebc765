package io.github.dbmig.command;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.plan.PlanGates;
import io.github.dbmig.command.plan.PlanGates.Passage;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.safety.SafetyCheck;
import io.github.dbmig.command.target.LastSchema;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Outcomes;
import io.github.dbmig.command.target.Pending;
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
    List<Migration> local = target.tool().migrations();
    Passage passage = passage(opened, local, request);
    if (passage.due().isEmpty() || request.dryRun()) {
      return nothingDone(opened, request, passage);
    }
    try (Lease lease = opened.takeLease(request.locks())) {
      // Another run may have applied them while this one waited for the lease.
      return apply(opened, lease, request, passage(opened, local, request));
    }
  }

  private Passage passage(Opened opened, List<Migration> local, RunRequest request) {
    List<Migration> pending =
        new Pending(opened.states(local), request, opened.isProtected()).list(target.events());
    PlanGates gates = new PlanGates(opened);
    Passage passage = gates.passage(pending);
    new SafetyCheck(opened, request.allowUnsafe()).require(gates.unplanned(passage.due()));
    return passage;
  }

  private static RunResult nothingDone(Opened opened, RunRequest request, Passage passage) {
    return new RunResult(
        passage.refusal().isEmpty(),
        request.dryRun(),
        opened.view(),
        List.of(),
        Optional.empty(),
        passage.due().stream().map(Migration::id).toList(),
        passage.held(),
        List.of(),
        new RunResult.Locks(0, 0),
        passage.refusal());
  }

  private static RunResult apply(Opened opened, Lease lease, RunRequest request, Passage passage) {
    List<Migration> due = passage.due();
    Outcome outcome = new Executor(opened.bench(), lease, request.locks()).run(due, Direction.UP);
    if (outcome.failure().isEmpty()) {
      new LastSchema(opened).remember();
    }
    Optional<DbmigException> error = Outcomes.error(outcome, "run").or(passage::refusal);
    return new RunResult(
        error.isEmpty(),
        false,
        opened.view(),
        Outcomes.steps(outcome),
        Outcomes.failed(outcome, "run"),
        outcome.notRun(),
        passage.held(),
        due.stream().map(Migration::id).filter(request.allowUnsafe()::contains).toList(),
        Outcomes.locks(outcome),
        error);
  }
}
