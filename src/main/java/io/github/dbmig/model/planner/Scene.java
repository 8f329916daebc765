package io.github.dbmig.model.planner;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Action;
import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.server.Capabilities;
import io.github.dbmig.model.server.LockLevel;
import io.github.dbmig.model.server.TableSizes;
import java.util.List;

/**
 * What a strategy knows when it plans one change.
 *
 * @param before the schema that the change meets
 * @param after the schema when all changes are made
 */
record Scene(Schema before, Schema after, Capabilities server, TableSizes sizes, Options options) {
  Table table(Change change) {
    return before
        .table(change.subject())
        .orElseThrow(
            () -> new IllegalArgumentException("no such table in the schema: " + change.text()));
  }

  Step step(String name, LockLevel lock, List<Action> actions, List<Hazard> hazards) {
    return new Step(
        name, actions, true, lock, options.lockTimeoutMs(), hazards, List.of(), List.of());
  }

  /** A step that must stand outside of a transaction. */
  Step alone(String name, Action action) {
    return new Step(
        name,
        List.of(action),
        false,
        LockLevel.DDL,
        options.lockTimeoutMs(),
        List.of(),
        List.of(),
        List.of());
  }
}
