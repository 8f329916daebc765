package io.github.dbmig.command;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.request.ResolveRequest;
import io.github.dbmig.command.result.ResolveResult;
import io.github.dbmig.command.target.Confirmation;
import io.github.dbmig.command.target.MigrationIds;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Owner;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.state.Journal;
import io.github.dbmig.database.state.JournalEntry;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.database.state.Leases;
import io.github.dbmig.database.state.Records;
import io.github.dbmig.run.apply.Bookkeeper;
import io.github.dbmig.run.states.History;
import io.github.dbmig.run.states.MigrationState;
import io.github.dbmig.run.states.MigrationStates;
import io.github.dbmig.run.states.MigrationStatus;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Repairs the tracking where it does not say what is so; changes nothing of the user's schema. */
public final class Resolve {
  private final Target target;

  public Resolve(Target target) {
    this.target = target;
  }

  public ResolveResult execute(ResolveRequest request) {
    try (Opened opened = Opened.open(target)) {
      List<String> changed = new ArrayList<>();
      if (request.unlock()) {
        changed.add(unlock(opened));
      }
      if (request.isProtected().isPresent()) {
        changed.add(protect(opened, request));
      }
      if (tracks(request)) {
        try (Lease lease = opened.takeLease(request.locks())) {
          opened.prepare();
          changed.addAll(new Tracking(opened, lease).apply(request));
        }
      }
      if (changed.isEmpty()) {
        throw nothingAsked();
      }
      return new ResolveResult(opened.view(), changed, Optional.empty());
    }
  }

  private static boolean tracks(ResolveRequest request) {
    return request.applied().isPresent()
        || request.rolledBack().isPresent()
        || request.stamp().isPresent()
        || request.baseline().isPresent();
  }

  private static ConfigurationException nothingAsked() {
    return new ConfigurationException(
        "nothing-to-resolve",
        "resolve",
        "was not told what to repair",
        "one of -Ddbmig.applied=ID, -Ddbmig.rolledBack=ID, -Ddbmig.unlock, -Ddbmig.to=ID,"
            + " -Ddbmig.baseline=ID, -Ddbmig.protected=false");
  }

  private static String unlock(Opened opened) {
    opened.store().create();
    MigrationTool tool = opened.target().tool();
    if (tool.isTracked(opened.session(), opened.target().dialect())) {
      tool.unlock(opened.target().dialect())
          .forEach(one -> opened.session().update(one.sql(), one.parameters().toArray()));
    }
    return new Leases(opened.store(), Owner.current(), opened.target().events())
        .release()
        .map(owner -> "ended the lease of " + owner)
        .orElse("no lease was held");
  }

  private static String protect(Opened opened, ResolveRequest request) {
    Records records = new Records(opened.store());
    opened.store().create();
    if (request.isProtected().orElseThrow()) {
      records.put(
          Opened.PROTECTED, opened.target().dialect().bookkeeping().identity(opened.session()));
      return "this database counts as protected from now on";
    }
    new Confirmation(opened)
        .require("resolve", List.of("the database loses its protection"), request.confirm());
    records.remove(Opened.PROTECTED);
    return "this database no longer counts as protected";
  }

  /** The repairs that need the lease. */
  private record Tracking(Opened opened, Lease lease) {
    List<String> apply(ResolveRequest request) {
      List<String> changed = new ArrayList<>();
      request.baseline().ifPresent(id -> changed.addAll(baseline(id)));
      request.stamp().ifPresent(id -> changed.addAll(stamp(id)));
      request.applied().ifPresent(id -> changed.add(one(id, Direction.UP, request.statement())));
      request
          .rolledBack()
          .ifPresent(id -> changed.add(one(id, Direction.DOWN, request.statement())));
      return changed;
    }

    private String one(String wanted, Direction says, Optional<Integer> statement) {
      MigrationStatus status = status(wanted);
      if (statement.isPresent()) {
        return statement(status, says, statement.get());
      }
      boolean failed = status.state() == MigrationState.FAILED;
      if (!failed && status.applied().isPresent() == (says == Direction.UP)) {
        throw new MigrationException(
            "already-so",
            status.id(),
            says == Direction.UP ? "is applied already" : "is not applied",
            "dbmig:status");
      }
      fits(status, says);
      mark(List.of(status), says);
      return status.id() + " counts as " + (says == Direction.UP ? "applied" : "not applied");
    }

    /** In a graph, what is applied needs all that lies behind it. */
    private void fits(MigrationStatus status, Direction says) {
      List<MigrationStatus> states = opened.states();
      Stream<MigrationStatus> inTheWay =
          says == Direction.UP
              ? states.stream().filter(one -> needs(status).contains(one.id()) && !isApplied(one))
              : states.stream().filter(one -> needs(one).contains(status.id()) && isApplied(one));
      inTheWay
          .findFirst()
          .ifPresent(
              one -> {
                throw new MigrationException(
                    "out-of-order",
                    status.id(),
                    says == Direction.UP
                        ? "needs " + one.id() + ", which is not applied"
                        : "is needed by " + one.id() + ", which is applied",
                    "dbmig:resolve -Ddbmig.to=ID moves the mark of the whole history");
              });
    }

    private static List<String> needs(MigrationStatus status) {
      return status.migration().flatMap(Migration::needs).orElse(List.of());
    }

    /** Decides one statement that was with the server when a run ended. */
    private String statement(MigrationStatus status, Direction says, int number) {
      Direction half = status.applied().isPresent() ? Direction.DOWN : Direction.UP;
      JournalEntry entry =
          new Journal(opened.store())
              .open().getOrDefault(MigrationStates.key(half, status.id()), List.of()).stream()
                  .filter(known -> known.statement() == number - 1)
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new MigrationException(
                              "not-half-done",
                              status.id() + ", statement " + number,
                              "is not waiting for a decision",
                              "dbmig:status"));
      Journal journal = new Journal(opened.store());
      if (says == Direction.UP) {
        journal.put(
            half.key(),
            status.id(),
            new JournalEntry(
                entry.statement(), entry.hash(), JournalEntry.State.DONE, entry.fingerprint()),
            lease.token());
      } else {
        journal.remove(half.key(), status.id(), entry.statement());
      }
      return status.id()
          + ", statement "
          + number
          + (says == Direction.UP ? " took effect" : " did not take effect");
    }

    private List<String> baseline(String wanted) {
      if (opened.states().stream().anyMatch(status -> status.applied().isPresent())) {
        throw new MigrationException(
            "not-new",
            opened.target().databaseName(),
            "has applied migrations, so it needs no baseline",
            "dbmig:resolve -Ddbmig.to=" + wanted + " moves the mark");
      }
      return stamp(wanted);
    }

    private List<String> stamp(String wanted) {
      List<MigrationStatus> states = opened.states();
      String last = MigrationIds.find(states, wanted);
      Set<String> wantedApplied = new History(states).upTo(last);
      List<MigrationStatus> wrong =
          states.stream()
              .filter(
                  one ->
                      isApplied(one) != wantedApplied.contains(one.id())
                          || one.state() == MigrationState.FAILED)
              .toList();
      List<MigrationStatus> up =
          wrong.stream().filter(one -> wantedApplied.contains(one.id())).toList();
      List<MigrationStatus> down = new ArrayList<>(wrong);
      down.removeAll(up);
      Collections.reverse(down);
      mark(down, Direction.DOWN);
      mark(up, Direction.UP);
      List<String> changed = new ArrayList<>();
      down.forEach(one -> changed.add(one.id() + " counts as not applied"));
      up.forEach(one -> changed.add(one.id() + " counts as applied"));
      return changed.isEmpty() ? List.of("the mark stood at " + last + " already") : changed;
    }

    private static boolean isApplied(MigrationStatus status) {
      return status.applied().filter(row -> !row.failed()).isPresent();
    }

    /** In the order in which the tool itself would go. */
    private void mark(List<MigrationStatus> all, Direction says) {
      opened
          .session()
          .transaction(
              () -> {
                lease.fence();
                Bookkeeper bookkeeper = new Bookkeeper(opened.bench());
                all.forEach(status -> bookkeeper.mark(status, says));
                return null;
              });
    }

    private MigrationStatus status(String wanted) {
      List<MigrationStatus> states = opened.states();
      String id = MigrationIds.find(states, wanted);
      return states.stream().filter(status -> status.id().equals(id)).findFirst().orElseThrow();
    }
  }
}
