package io.github.dbmig.command.target;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.run.states.History;
import io.github.dbmig.run.states.MigrationState;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.tool.Migration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Decides what a run applies, or why it must not start. */
public final class Pending {
  private static final Map<MigrationState, String> WHY =
      Map.of(
          MigrationState.MODIFIED, "was applied and its file has changed since",
          MigrationState.MISSING, "was applied and its file is gone",
          MigrationState.FAILED, "failed before and was not resolved");

  private final List<MigrationStatus> states;
  private final RunRequest request;
  private final boolean inOrderOnly;

  public Pending(List<MigrationStatus> states, RunRequest request, boolean isProtected) {
    this.states = states;
    this.request = request;
    this.inOrderOnly = request.refuseOutOfOrder().orElse(isProtected);
  }

  /**
   * The migrations to apply, in order.
   *
   * @throws MigrationException when a state stops the run
   */
  public List<Migration> list(Consumer<Event> events) {
    states.forEach(this::refuse);
    Optional<Set<String>> wanted =
        request.upTo().map(id -> new History(states).upTo(MigrationIds.find(states, id)));
    List<MigrationStatus> pending =
        states.stream()
            .filter(status -> status.state().isPending())
            .filter(status -> wanted.map(ids -> ids.contains(status.id())).orElse(true))
            .toList();
    warnOfLateComers(pending, events);
    return pending.stream().map(MigrationStatus::migration).flatMap(Optional::stream).toList();
  }

  private void refuse(MigrationStatus status) {
    MigrationState state = status.state();
    if (WHY.containsKey(state) && !ignored(request.ignore(), status)) {
      throw new MigrationException(
          state.label(),
          status.id(),
          WHY.get(state),
          advice(status) + ", or -Ddbmig.ignore=" + state.label() + ":" + status.id());
    }
    if (state == MigrationState.PARTLY && status.applied().isPresent()) {
      throw new MigrationException(
          "half-rolled-back",
          status.id(),
          "its rollback stopped half way",
          "finish it: dbmig:rollback -Ddbmig.steps=1");
    }
    if (state == MigrationState.OUT_OF_ORDER && inOrderOnly) {
      throw new MigrationException(
          state.label(),
          status.id(),
          "is older than a migration that is applied already",
          "give it a newer timestamp, or allow it: -Ddbmig.outOfOrder=allow");
    }
  }

  private static String advice(MigrationStatus status) {
    return switch (status.state()) {
      case MODIFIED ->
          "restore the file from version control and put the change in a new migration";
      case MISSING -> "restore the file";
      default -> "dbmig:status, then dbmig:resolve";
    };
  }

  private static boolean ignored(Set<String> ignore, MigrationStatus status) {
    return ignore.contains(status.state().label() + ":" + status.id());
  }

  private static void warnOfLateComers(List<MigrationStatus> pending, Consumer<Event> events) {
    pending.stream()
        .filter(status -> status.state() == MigrationState.OUT_OF_ORDER)
        .forEach(
            status ->
                events.accept(
                    new Event.Warning(
                        status.id() + " is applied late: a newer one is applied already")));
  }
}
