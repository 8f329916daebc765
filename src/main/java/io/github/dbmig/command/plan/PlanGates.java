package io.github.dbmig.command.plan;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.result.RunResult.Held;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.model.plan.Gate;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Promotion;
import io.github.dbmig.tool.Migration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pending migrations that belong to plans. A phase whose gate is closed in this database is held
 * back with everything after it; what a plan wrote and its gate lets pass needs no other check.
 */
public final class PlanGates {
  private final Opened opened;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, PlanStanding> standings = new HashMap<>();

  private record Place(Plan plan, Phase phase) {}

  public PlanGates(Opened opened) {
    this.opened = opened;
    for (Plan plan : new PlanFolder(opened.target().place().project()).all()) {
      plan.files().forEach(file -> places.put(file, new Place(plan, Phase.EXPAND)));
      for (Promotion promotion : plan.promotions()) {
        promotion.files().forEach(file -> places.put(file, new Place(plan, promotion.phase())));
      }
    }
  }

  /**
   * What of the pending may run.
   *
   * @param due those before the first one that is held
   * @param held the rest
   */
  public record Passage(List<Migration> due, List<Held> held) {
    public Passage {
      due = List.copyOf(due);
      held = List.copyOf(held);
    }

    /** Why nothing runs although something is pending. */
    public Optional<DbmigException> refusal() {
      return due.isEmpty() ? held.stream().findFirst().map(PlanGates::refusal) : Optional.empty();
    }
  }

  public Passage passage(List<Migration> pending) {
    int first = 0;
    while (first < pending.size() && closed(pending.get(first)).isEmpty()) {
      first++;
    }
    List<Held> held = new ArrayList<>();
    for (Migration migration : pending.subList(first, pending.size())) {
      held.add(held(migration, pending.get(first)));
    }
    return new Passage(pending.subList(0, first), held);
  }

  private Held held(Migration migration, Migration first) {
    List<String> closed = closed(migration);
    if (closed.isEmpty()) {
      return new Held(
          migration.id(),
          place(first).plan().id(),
          List.of("comes after " + first.id() + ", which is held"),
          Optional.empty(),
          Optional.empty());
    }
    Place place = place(migration);
    Optional<Instant> since = standing(place.plan()).equalSince();
    boolean bakes = place.phase() == Phase.CONTRACT && !bake().isZero();
    return new Held(
        migration.id(),
        place.plan().id(),
        closed,
        since,
        since.filter(known -> bakes).map(known -> known.plus(bake())));
  }

  private static DbmigException refusal(Held held) {
    return new MigrationException(
        "gate-closed",
        held.id(),
        "is held by its plan: " + String.join("; ", held.waiting()),
        held.until()
            .map(until -> "the same goal again after " + until)
            .orElse("dbmig:backfill -Ddbmig.plan=" + held.plan()));
  }

  /** Those that no plan vouches for. */
  public List<Migration> unplanned(List<Migration> due) {
    return due.stream().filter(migration -> place(migration) == null).toList();
  }

  private Place place(Migration migration) {
    return places.get(opened.target().relative(migration.file()));
  }

  private List<String> closed(Migration migration) {
    Place place = place(migration);
    if (place == null || place.phase() == Phase.EXPAND) {
      return List.of();
    }
    Gate gate = standing(place.plan()).gate(bake(), true);
    return place.phase() == Phase.CONTRACT ? gate.contract() : gate.enforce();
  }

  private PlanStanding standing(Plan plan) {
    return standings.computeIfAbsent(plan.id(), id -> PlanStanding.of(plan, opened));
  }

  /** That the old version is retired was said when the file was moved in. */
  private Duration bake() {
    return opened.isProtected() ? Gate.BAKE : Duration.ZERO;
  }
}
