package io.github.dbmig.model.planner;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.server.Capabilities;
import io.github.dbmig.model.server.TableSizes;
import java.util.List;

/** Turns changes that would break a running application into releases that do not. */
public final class ZeroDowntimePlanner {
  private ZeroDowntimePlanner() {}

  /**
   * The plan without statements; an engine renders them.
   *
   * @throws UnsafeChangeException for a change that no strategy of this version covers
   */
  public static Plan plan(
      Schema before, List<Change> changes, Capabilities server, TableSizes sizes, Options options) {
    if (changes.isEmpty()) {
      throw new UnsafeChangeException(
          "nothing-to-plan", options.planId(), "the statement changes nothing in the schema", "");
    }
    Schema after = Evolution.apply(before, changes);
    Draft draft = new Draft();
    Schema now = before;
    for (Change change : changes) {
      change.match(new Choice(new Scene(now, after, server, sizes, options), draft));
      now = Evolution.apply(now, List.of(change));
    }
    return new Plan(
        Plan.VERSION,
        options.planId(),
        server.engine(),
        changes,
        draft.strategy(),
        draft.why(),
        draft.phases(),
        draft.writes(),
        List.of(),
        List.of());
  }
}
