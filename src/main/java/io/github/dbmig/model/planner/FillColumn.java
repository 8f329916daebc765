package io.github.dbmig.model.planner;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Action;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.server.LockLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * A new NOT NULL column: nullable first, filled by a trigger for new rows and by the backfill for
 * old ones, then strict. The trigger stays until contract, since the old application does not know
 * the column.
 */
final class FillColumn {
  private final Change.AddColumn change;
  private final Scene scene;
  private final DualWrite write;
  private final Column column;

  private FillColumn(Change.AddColumn change, Scene scene, String up) {
    this.change = change;
    this.scene = scene;
    this.column = change.column();
    int limit = scene.server().identifierBytes();
    this.write =
        new DualWrite(
            Names.of(limit - 4, "zzz_dbmig", change.subject().name(), column.name()),
            change.subject(),
            column.name(),
            "",
            up,
            true);
  }

  static void plan(Change.AddColumn change, Scene scene, Draft draft) {
    Column column = change.column();
    if (column.generation().kind() != Generation.Kind.NONE) {
      throw Refusal.because(change, "a generated or identity column cannot be filled in batches");
    }
    if (!column.notNull()) {
      throw Refusal.because(
          change, "its default is computed per row, and a NULL written later could not be told");
    }
    String up = scene.options().up().isBlank() ? column.defaultSql() : scene.options().up();
    if (up.isBlank()) {
      throw new UnsafeChangeException(
          "value-needed",
          change.text(),
          "rows that exist, and rows that the old application inserts, need a value",
          "-Ddbmig.up=\"<expression over the row>\", such as -Ddbmig.up=\"'free'\"");
    }
    new FillColumn(change, scene, up).fill(draft);
  }

  private void fill(Draft draft) {
    draft
        .because(
            "fill column",
            "the server would rewrite the table or refuse, and the old application does not know"
                + " the column")
        .add(write);
    expand(draft);
    draft.add(
        Phase.BACKFILL,
        scene.step(
            "fill_" + column.name(),
            LockLevel.NONE,
            List.of(new Action.Fill(write)),
            SideEffects.of(scene.table(change), write)));
    enforce(draft);
    contract(draft);
  }

  private void expand(Draft draft) {
    Column nullable = column.required(false).defaulting("");
    List<Action> actions = new ArrayList<>();
    actions.add(Action.Alter.of(new Change.AddColumn(change.subject(), nullable, true)));
    actions.add(new Action.Start(write));
    if (scene.server().notValidConstraints()) {
      actions.add(Action.Alter.of(new Change.AddCheck(change.subject(), check(false))));
    }
    draft.add(Phase.EXPAND, scene.step("add_" + column.name(), LockLevel.ALL, actions, List.of()));
  }

  private void enforce(Draft draft) {
    if (!scene.server().notValidConstraints()) {
      return;
    }
    draft.add(
        Phase.ENFORCE,
        scene.step(
            "validate_" + column.name(),
            LockLevel.DDL,
            List.of(
                new Action.Demand(write),
                Action.Alter.of(
                    new Change.AlterCheck(change.subject(), check(false), check(true)))),
            List.of()));
    draft.add(
        Phase.ENFORCE,
        scene.step(
            "require_" + column.name(),
            LockLevel.ALL,
            List.of(Action.Alter.of(new Change.SetNotNull(change.subject(), column.name()))),
            List.of()));
  }

  private void contract(Draft draft) {
    List<Change> changes = new ArrayList<>();
    if (scene.server().notValidConstraints()) {
      changes.add(new Change.DropCheck(change.subject(), check(true)));
    } else {
      changes.add(new Change.SetNotNull(change.subject(), column.name()));
    }
    if (column.hasDefault()) {
      changes.add(new Change.SetDefault(change.subject(), column.name(), "", column.defaultSql()));
    }
    if (scene.server().alterRebuilds()) {
      Limits.rebuild(change, scene);
    }
    draft.add(
        Phase.CONTRACT,
        scene.step(
            "finish_" + column.name(),
            LockLevel.ALL,
            List.of(new Action.Demand(write), new Action.Stop(write), new Action.Alter(changes)),
            scene.server().alterRebuilds() ? List.of(SideEffects.rebuild(write)) : List.of()));
  }

  private Check check(boolean validated) {
    String name =
        Names.of(
            scene.server().identifierBytes(), "dbmig_nn", change.subject().name(), column.name());
    return SideEffects.required(name, column.name(), validated);
  }
}
