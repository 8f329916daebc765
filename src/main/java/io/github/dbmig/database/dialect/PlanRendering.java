package io.github.dbmig.database.dialect;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.plan.Action;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.PlanPhase;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gives the steps of a plan their statements, forward and back, in an engine's words. */
public final class PlanRendering {
  private final PlanParts parts;
  private final String planId;

  private PlanRendering(PlanParts parts, String planId) {
    this.parts = parts;
    this.planId = planId;
  }

  /**
   * @param before the schema that the plan's first step meets
   */
  public static Plan render(Plan plan, Schema before, PlanParts parts) {
    PlanRendering rendering = new PlanRendering(parts, plan.id());
    List<PlanPhase> phases = new ArrayList<>();
    Schema schema = before;
    Set<DualWrite> active = Set.of();
    for (PlanPhase phase : plan.phases()) {
      List<Step> steps = new ArrayList<>();
      for (Step step : phase.steps()) {
        Writer forth = rendering.write(step, step.actions(), schema, active);
        Writer back = rendering.write(step, step.undo(), forth.schema, forth.active);
        steps.add(step.rendered(forth.statements(), back.statements()));
        schema = forth.schema;
        active = forth.active;
      }
      phases.add(new PlanPhase(phase.name(), steps));
    }
    return plan.withPhases(phases);
  }

  private Writer write(Step step, List<Action> actions, Schema schema, Set<DualWrite> active) {
    Writer writer = new Writer(step, schema, active);
    actions.forEach(action -> action.match(writer));
    writer.flush();
    return writer;
  }

  /** Changes that stand side by side go to the engine together: SQLite copies a table once. */
  private final class Writer implements Action.Cases<Void> {
    private final Step step;
    private final List<String> sql = new ArrayList<>();
    private final List<Change> pending = new ArrayList<>();
    private final Set<DualWrite> active;
    private Schema schema;

    Writer(Step step, Schema schema, Set<DualWrite> active) {
      this.step = step;
      this.schema = schema;
      this.active = new LinkedHashSet<>(active);
    }

    private List<String> statements() {
      if (sql.isEmpty()) {
        return List.of();
      }
      List<String> all = new ArrayList<>(parts.ddl().guard(step.timeoutMs(), step.transactional()));
      all.addAll(sql);
      all.addAll(parts.ddl().unguard(step.transactional()));
      return all;
    }

    /** A table that was made anew has lost the triggers of the other changes of this plan. */
    private void flush() {
      if (pending.isEmpty()) {
        return;
      }
      sql.addAll(parts.ddl().statements(schema, pending, !step.transactional()));
      Set<ObjectName> renewed = parts.ddl().renewed(schema, pending);
      schema = Evolution.apply(schema, pending);
      pending.clear();
      for (DualWrite write : active) {
        if (renewed.contains(write.table())) {
          sql.addAll(parts.sync().start(schema, write));
        }
      }
    }

    private Void write(List<String> statements) {
      flush();
      sql.addAll(statements);
      return null;
    }

    private Schema now() {
      flush();
      return schema;
    }

    @Override
    public Void alter(Action.Alter action) {
      pending.addAll(action.changes());
      return null;
    }

    @Override
    public Void start(Action.Start action) {
      write(parts.sync().start(now(), action.write()));
      active.add(action.write());
      return null;
    }

    /** Whoever takes the triggers away takes the proof too: nothing keeps it true any more. */
    @Override
    public Void stop(Action.Stop action) {
      write(parts.sync().stop(now(), action.write()));
      active.remove(action.write());
      return write(parts.sync().forget(action.write(), planId));
    }

    @Override
    public Void fill(Action.Fill action) {
      return write(parts.sync().fill(action.write(), planId));
    }

    @Override
    public Void demand(Action.Demand action) {
      return write(parts.sync().demand(action.write(), planId));
    }

    @Override
    public Void retire(Action.Retire action) {
      return null;
    }

    @Override
    public Void restore(Action.Restore action) {
      return write(parts.sync().restore(action.write()));
    }
  }
}
