package io.github.dbmig.command.plan;

import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.database.state.PlanBackfill;
import io.github.dbmig.model.plan.Gate;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Promotion;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The plans of a project that still have files outside of the tool's folder. */
public final class PlanList {
  private PlanList() {}

  public static List<StatusResult.PlanView> of(Opened opened) {
    Duration bake = opened.isProtected() ? Gate.BAKE : Duration.ZERO;
    return new PlanFolder(opened.target().place().project())
        .all().stream()
            .filter(plan -> !plan.expandOnly() && reached(plan) != Phase.CONTRACT)
            .map(plan -> view(plan, PlanStanding.of(plan, opened), bake))
            .toList();
  }

  /** The last phase whose files the tool can see. */
  private static Phase reached(Plan plan) {
    return plan.promotions().stream()
        .map(Promotion::phase)
        .max(Comparator.naturalOrder())
        .orElse(Phase.EXPAND);
  }

  private static StatusResult.PlanView view(Plan plan, PlanStanding standing, Duration bake) {
    List<PlanBackfill> backfills = standing.backfills();
    return new StatusResult.PlanView(
        plan.id(),
        reached(plan).name().toLowerCase(Locale.ROOT),
        new StatusResult.Progress(
            backfills.stream().mapToLong(PlanBackfill::done).sum(),
            backfills.stream().mapToLong(each -> Math.max(each.total(), each.done())).sum()),
        standing.gate(bake, false).contract());
  }
}
