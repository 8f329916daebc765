package io.github.dbmig.model.plan;

import io.github.dbmig.model.change.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One dangerous change as safe releases.
 *
 * @param schemaVersion of {@code plan.json}; fields are added, never renamed
 * @param id also the folder's name under {@code dbmig/plans}
 * @param dialect the engine's family it was rendered for
 * @param changes what was asked for
 * @param strategy how: {@code direct}, {@code copy column}, {@code fill column}
 * @param why why this strategy, for people
 * @param phases all four, in order
 * @param writes what the backfill fills and verification compares
 * @param files written files, relative to the project
 * @param promotions which files went into the tool's folder, on whose proof
 */
public record Plan(
    int schemaVersion,
    String id,
    String dialect,
    List<Change> changes,
    String strategy,
    String why,
    List<PlanPhase> phases,
    List<DualWrite> writes,
    List<String> files,
    List<Promotion> promotions) {
  public static final int VERSION = 1;

  public Plan {
    Objects.requireNonNull(id);
    changes = List.copyOf(changes);
    phases = List.copyOf(phases);
    writes = List.copyOf(writes);
    files = List.copyOf(files);
    promotions = List.copyOf(promotions);
    if (!phases.stream().map(PlanPhase::name).toList().equals(Arrays.asList(Phase.values()))) {
      throw new IllegalArgumentException("a plan has each phase once, in order: " + id);
    }
  }

  public PlanPhase phase(Phase phase) {
    return phases.get(phase.ordinal());
  }

  /** True when nothing has to wait: the change is safe as it is. */
  public boolean expandOnly() {
    return phases.stream()
        .allMatch(phase -> phase.name() == Phase.EXPAND || phase.steps().isEmpty());
  }

  public Plan withPhases(List<PlanPhase> others) {
    return new Plan(
        schemaVersion, id, dialect, changes, strategy, why, others, writes, files, promotions);
  }

  public Plan withFiles(List<String> others) {
    return new Plan(
        schemaVersion, id, dialect, changes, strategy, why, phases, writes, others, promotions);
  }

  public Plan promoted(Promotion promotion) {
    List<Promotion> more = new ArrayList<>(promotions);
    more.add(promotion);
    return new Plan(
        schemaVersion, id, dialect, changes, strategy, why, phases, writes, files, more);
  }
}
