package io.github.dbmig.command.plan;

import io.github.dbmig.command.target.Opened;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.PlanBackfill;
import io.github.dbmig.database.state.PlanState;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Gate;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a plan is in one database; reads only.
 *
 * @param backfills of the plan's columns, where they were begun
 * @param empty none of its tables holds a row
 * @param ageMillis since the youngest verification, by the server's clock
 */
public record PlanStanding(Plan plan, List<PlanBackfill> backfills, boolean empty, long ageMillis) {
  public PlanStanding {
    backfills = List.copyOf(backfills);
  }

  public static PlanStanding of(Plan plan, Opened opened) {
    PlanState state = new PlanState(opened.store(), plan.id());
    List<PlanBackfill> backfills = new ArrayList<>();
    for (DualWrite write : plan.writes()) {
      state.find(write.id()).ifPresent(backfills::add);
    }
    long youngest = backfills.stream().mapToLong(PlanBackfill::verifiedAt).max().orElse(0);
    return new PlanStanding(plan, backfills, empty(plan, opened), state.millisSince(youngest));
  }

  private static boolean empty(Plan plan, Opened opened) {
    Optional<SchemaParts> parts = opened.target().dialect().schemaParts();
    if (parts.isEmpty()) {
      return false;
    }
    Session session = opened.session();
    Schema schema = parts.get().introspector().snapshot(session, Set.of()).schema();
    return plan.writes().stream()
        .map(write -> write.table())
        .filter(table -> schema.table(table).isPresent())
        .map(table -> "SELECT 1 FROM " + parts.get().ddl().quote(table) + " LIMIT 1")
        .allMatch(query -> session.first(query, row -> 1).isEmpty());
  }

  /**
   * Whether the phases after the backfill may reach this database.
   *
   * @param retired nobody runs the old version any more
   */
  public Gate gate(Duration bake, boolean retired) {
    return Gate.of(
        new Gate.Facts(
            empty || plan.writes().isEmpty(),
            finished(),
            differing(),
            Duration.ofMillis(ageMillis),
            bake,
            retired));
  }

  public boolean finished() {
    return begun() && backfills.stream().allMatch(PlanBackfill::finished);
  }

  private boolean begun() {
    return backfills.size() == plan.writes().size();
  }

  /** When every row was last found equal, by the server's clock. */
  public Optional<Instant> equalSince() {
    return finished() && differing() == 0
        ? backfills.stream()
            .map(backfill -> Instant.ofEpochMilli(backfill.verifiedAt()))
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Rows that differed when last verified; -1 where some column was not. */
  public long differing() {
    return begun() && backfills.stream().allMatch(backfill -> backfill.differing() >= 0)
        ? backfills.stream().mapToLong(PlanBackfill::differing).sum()
        : -1;
  }

  /**
   * When and where the rows were found equal, for people; empty where there was none to compare.
   */
  public String proof() {
    return backfills.stream()
        .filter(backfill -> backfill.differing() == 0)
        .map(
            backfill ->
                "no row differed at "
                    + Instant.ofEpochMilli(backfill.verifiedAt())
                    + (backfill.position().isEmpty() ? "" : " (" + backfill.position() + ")"))
        .collect(Collectors.joining(", "));
  }
}
