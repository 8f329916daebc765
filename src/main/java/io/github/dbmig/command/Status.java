package io.github.dbmig.command;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.plan.PlanList;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.run.states.History;
import io.github.dbmig.run.states.MigrationState;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Migration;
import java.util.List;
import java.util.Optional;

/** Every migration with its state, from disk and database; changes nothing. */
public final class Status {
  private final Target target;

  public Status(Target target) {
    this.target = target;
  }

  public StatusResult execute(StatusRequest request) {
    try (Opened opened = Opened.open(target)) {
      List<MigrationStatus> states = opened.states();
      return new StatusResult(
          target.tool().name(),
          opened.view(),
          current(states),
          heads(states),
          states.stream().map(this::line).toList(),
          PlanList.of(opened),
          request.failOnPending() ? pending(states) : Optional.empty());
    }
  }

  private static Optional<String> current(List<MigrationStatus> states) {
    List<MigrationStatus> applied =
        states.stream().filter(state -> state.applied().isPresent()).toList();
    List<String> heads = new History(states).heads(applied);
    return heads.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", heads));
  }

  private static List<String> heads(List<MigrationStatus> states) {
    return new History(states)
        .heads(states.stream().filter(state -> state.migration().isPresent()).toList());
  }

  private StatusResult.Line line(MigrationStatus status) {
    return new StatusResult.Line(
        status.id(),
        status.migration().map(Migration::file).map(target::relative),
        status.state().label(),
        status.applied().flatMap(Applied::at),
        status.migration().map(Migration::checksum));
  }

  private static Optional<DbmigException> pending(List<MigrationStatus> states) {
    List<String> pending =
        states.stream()
            .filter(status -> status.state() != MigrationState.APPLIED)
            .map(status -> status.id() + " (" + status.state().label() + ")")
            .toList();
    return pending.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MigrationException(
                "pending",
                pending.get(0),
                pending.size()
                    + " migrations are not simply applied: "
                    + String.join(", ", pending),
                "dbmig:run, or leave out -Ddbmig.failOnPending"));
  }
}
