package io.github.dbmig.run.replay;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.PlanPhase;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs a whole plan on a scratch database before anybody sees it: all phases together must end
 * where the direct change ends, and all downs where it began. A plan that does not is refused.
 */
public final class PlanProof {
  private final SchemaParts parts;
  private final Set<String> ignored;

  public PlanProof(SchemaParts parts, Set<String> ignored) {
    this.parts = parts;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * @throws UnsafeChangeException when the schemas differ, with the differences
   */
  public void check(Plan plan, Captured captured, ScratchDatabase scratch) {
    Session session = scratch.session();
    parts.scratch().clear(session);
    List<Step> steps = steps(plan);
    steps.forEach(step -> Replay.step(session, step, step.sql()));
    compare(plan, "all phases together", session, captured.after().schema());
    for (int i = steps.size() - 1; i >= 0; i--) {
      Replay.step(session, steps.get(i), steps.get(i).down());
    }
    compare(plan, "all downs together", session, captured.before().schema());
  }

  private static List<Step> steps(Plan plan) {
    List<Step> steps = new ArrayList<>();
    for (PlanPhase phase : plan.phases()) {
      steps.addAll(phase.steps());
    }
    return steps;
  }

  private void compare(Plan plan, String what, Session session, Schema wanted) {
    Schema found = parts.introspector().planned(session, ignored).schema();
    List<Change> rest = SchemaDiff.between(found, wanted, RenameEvidence.NONE);
    if (!rest.isEmpty()) {
      throw new UnsafeChangeException(
          "plan-not-proved",
          "plan " + plan.id(),
          what
              + " do not end where they must; still to do: "
              + String.join("; ", rest.stream().map(Change::text).toList()),
          "do the change offline, and report this plan");
    }
  }
}
