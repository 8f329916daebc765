package io.github.dbmig.command;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.result.BackupResult;
import io.github.dbmig.command.result.RollbackResult;
import io.github.dbmig.command.safety.Losses;
import io.github.dbmig.command.schema.MissingDowns;
import io.github.dbmig.command.target.Confirmation;
import io.github.dbmig.command.target.LastSchema;
import io.github.dbmig.command.target.MigrationIds;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Outcomes;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.run.apply.Executor;
import io.github.dbmig.run.apply.Outcome;
import io.github.dbmig.run.states.History;
import io.github.dbmig.run.states.MigrationState;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reverts applied migrations by their own down sections, newest first. */
public final class Rollback {
  private final Target target;
  private final Clock clock;

  public Rollback(Target target, Clock clock) {
    this.target = target;
    this.clock = clock;
  }

  /**
   * @throws MigrationException when a migration in the range has no down, or one was computed for
   *     it just now; before anything is reverted
   */
  public RollbackResult execute(RollbackRequest request) {
    try (Opened opened = Opened.open(target)) {
      List<Migration> range = range(opened.states(), request);
      new MissingDowns(target).writeFor(range);
      range.forEach(
          migration -> target.tool().execution(migration, Direction.DOWN, target.dialect()));
      if (range.isEmpty()) {
        return result(opened, nothing(), List.of(), Optional.empty());
      }
      List<String> losses = new Losses(opened).of(range);
      Optional<String> backup = Optional.empty();
      if (!losses.isEmpty()) {
        new Confirmation(opened).require("rollback", losses, request.confirm());
        backup = backup(opened, request);
      }
      return revert(opened, request, range, losses, backup);
    }
  }

  private Optional<String> backup(Opened opened, RollbackRequest request) {
    return request.skipBackup()
        ? Optional.empty()
        : Optional.of(new Backup(target, clock).execute(opened)).map(BackupResult::file);
  }

  private RollbackResult revert(
      Opened opened,
      RollbackRequest request,
      List<Migration> range,
      List<String> losses,
      Optional<String> backup) {
    try (Lease lease = opened.takeLease(request.locks())) {
      requireUnchanged(range, range(opened.states(), request));
      Outcome outcome =
          new Executor(opened.bench(), lease, request.locks()).run(range, Direction.DOWN);
      if (outcome.failure().isEmpty()) {
        new LastSchema(opened).remember();
      }
      return result(opened, outcome, losses, backup);
    }
  }

  /** What was weighed and confirmed is what is reverted, whoever held the lease meanwhile. */
  private static void requireUnchanged(List<Migration> confirmed, List<Migration> now) {
    if (!now.equals(confirmed)) {
      throw new RunFailedException(
          "changed-meanwhile",
          "rollback",
          "another run changed what is applied while this one waited; nothing was reverted",
          "dbmig:status, then dbmig:rollback again",
          null);
    }
  }

  private static Outcome nothing() {
    return new Outcome(List.of(), Optional.empty(), List.of(), 0);
  }

  private static RollbackResult result(
      Opened opened, Outcome outcome, List<String> losses, Optional<String> backup) {
    return new RollbackResult(
        outcome.failure().isEmpty(),
        opened.view(),
        Outcomes.steps(outcome),
        Outcomes.failed(outcome, "rollback"),
        outcome.notRun(),
        losses,
        Outcomes.locks(outcome),
        backup,
        Outcomes.error(outcome, "rollback"));
  }

  private static List<Migration> range(List<MigrationStatus> states, RollbackRequest request) {
    List<MigrationStatus> newestFirst =
        new ArrayList<>(
            states.stream()
                .filter(status -> status.applied().isPresent() || halfApplied(status))
                .toList());
    Collections.reverse(newestFirst);
    return chosen(newestFirst, states, request).map(Rollback::onDisk).toList();
  }

  private static Stream<MigrationStatus> chosen(
      List<MigrationStatus> newestFirst, List<MigrationStatus> states, RollbackRequest request) {
    if (request.to().isPresent()) {
      Set<String> kept = new History(states).upTo(MigrationIds.find(states, request.to().get()));
      return newestFirst.stream().filter(status -> !kept.contains(status.id()));
    }
    if (request.all() || newestFirst.isEmpty()) {
      return newestFirst.stream();
    }
    String step = newestFirst.get(0).applied().map(Applied::step).orElse("");
    return request.steps().isEmpty() && !step.isEmpty()
        ? newestFirst.stream()
            .filter(status -> status.applied().filter(row -> row.step().equals(step)).isPresent())
        : newestFirst.stream().limit(request.steps().orElse(1));
  }

  private static boolean halfApplied(MigrationStatus status) {
    return status.state() == MigrationState.PARTLY;
  }

  private static Migration onDisk(MigrationStatus status) {
    if (halfApplied(status) && status.applied().isEmpty()) {
      throw new MigrationException(
          "half-applied",
          status.id(),
          "only some of its statements took effect, so its down section does not fit",
          "finish it with dbmig:run, then roll back");
    }
    if (status.state() == MigrationState.FAILED) {
      throw new MigrationException(
          "failed",
          status.id(),
          "failed half way, so its down section does not fit",
          "undo by hand what took effect, then dbmig:resolve -Ddbmig.rolledBack=" + status.id());
    }
    return status
        .migration()
        .orElseThrow(
            () ->
                new MigrationException(
                    "missing",
                    status.id(),
                    "its file is gone, and with it the way back",
                    "restore the file, or dbmig:resolve -Ddbmig.rolledBack=" + status.id()));
  }
}
