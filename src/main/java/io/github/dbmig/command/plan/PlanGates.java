package io.github.dbmig.command.plan;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.model.plan.Gate;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Promotion;
import io.github.dbmig.tool.Migration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pending migrations that belong to plans. A phase whose gate is closed in this database is held
 * back with everything after it; what a plan wrote and its gate lets pass needs no other check.
 */
public final class PlanGates {
  private final Opened opened;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Gate> gates = new HashMap<>();

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
   * The migrations before the first one that is held.
   *
   * @throws MigrationException when that is the very first
   */
  public List<Migration> due(List<Migration> pending) {
    List<Migration> due = new ArrayList<>();
    for (Migration migration : pending) {
      List<String> closed = closed(migration);
      if (!closed.isEmpty()) {
        hold(migration, closed, due.isEmpty());
        return due;
      }
      due.add(migration);
    }
    return due;
  }

  private void hold(Migration migration, List<String> closed, boolean first) {
    String why = "is held by its plan: " + String.join("; ", closed);
    if (first) {
      throw new MigrationException(
          "gate-closed",
          migration.id(),
          why,
          "dbmig:backfill -Ddbmig.plan=" + place(migration).plan().id());
    }
    opened.target().events().accept(new Event.Warning(migration.id() + " " + why));
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
    Gate gate = gates.computeIfAbsent(place.plan().id(), id -> gate(place.plan()));
    return place.phase() == Phase.CONTRACT ? gate.contract() : gate.enforce();
  }

  /** That the old version is retired was said when the file was moved in. */
  private Gate gate(Plan plan) {
    Duration bake = opened.isProtected() ? Gate.BAKE : Duration.ZERO;
    return PlanStanding.of(plan, opened).gate(bake, true);
  }
}
