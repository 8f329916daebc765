package io.github.dbmig.model.planner;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Action;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.server.LockLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * A renamed column: a second column beside the first, both written until the old application is
 * gone, then the first is dropped and everything that hung on it bears its former name again.
 */
final class CopyColumn {
  private final Change.RenameColumn change;
  private final Scene scene;
  private final Column old;
  private final DualWrite write;
  private final Dependents dependents;

  private CopyColumn(Change.RenameColumn change, Scene scene) {
    this.change = change;
    this.scene = scene;
    Table table = scene.table(change);
    this.old = table.columns().get(change.from());
    this.dependents = Dependents.of(table, change, scene.server());
    this.write =
        new DualWrite(
            Names.of(
                scene.server().identifierBytes() - 4,
                "zzz_dbmig",
                table.name().name(),
                change.to()),
            change.subject(),
            change.to(),
            change.from(),
            "",
            old.notNull());
  }

  static void plan(Change.RenameColumn change, Scene scene, Draft draft) {
    CopyRefusals.check(change, scene);
    new CopyColumn(change, scene).fill(draft);
  }

  private void fill(Draft draft) {
    draft
        .because(
            "copy column",
            "a rename breaks every statement of the old application at once; two columns that are"
                + " kept equal break none")
        .add(write);
    draft.add(
        Phase.EXPAND,
        scene.step("add_" + change.to(), LockLevel.ALL, expand(), hazards(relaxes())));
    for (ForeignKey key : notValid() ? dependents.foreignKeys() : List.<ForeignKey>of()) {
      draft.add(
          Phase.EXPAND,
          scene.step(
              "reference_" + change.to(),
              LockLevel.WRITES,
              List.of(
                  Action.Alter.of(
                      new Change.AddForeignKey(
                          change.subject(), dependents.copy(key).validated(false)))),
              List.of()));
    }
    draft.add(
        Phase.BACKFILL,
        scene.step(
            "fill_" + change.to(),
            LockLevel.NONE,
            List.of(new Action.Fill(write)),
            SideEffects.of(scene.table(change), write)));
    enforce(draft);
    draft.add(
        Phase.CONTRACT,
        scene.step("drop_" + change.from(), LockLevel.ALL, contract(), hazards(rebuilds())));
  }

  private List<Action> expand() {
    List<Change> changes = new ArrayList<>();
    if (relaxes()) {
      Limits.rebuild(change, scene);
      changes.add(new Change.DropNotNull(change.subject(), change.from()));
    }
    Column copy = old.named(change.to()).required(false).defaulting("");
    changes.add(new Change.AddColumn(change.subject(), copy, true));
    if (!scene.server().onlineIndexes()) {
      dependents
          .plainIndexes()
          .forEach(
              index -> changes.add(new Change.AddIndex(change.subject(), dependents.copy(index))));
    }
    List<Action> actions = new ArrayList<>();
    actions.add(new Action.Alter(changes));
    actions.add(new Action.Start(write));
    if (notValid()) {
      List<Change> checks = new ArrayList<>();
      dependents
          .newChecks()
          .forEach(
              check -> checks.add(new Change.AddCheck(change.subject(), check.validated(false))));
      actions.add(new Action.Alter(checks));
    }
    return actions;
  }

  private void enforce(Draft draft) {
    if (!notValid()) {
      return;
    }
    draft.add(
        Phase.ENFORCE,
        scene.step(
            "validate_" + change.to(),
            LockLevel.DDL,
            List.of(new Action.Demand(write), new Action.Alter(validations())),
            List.of()));
    for (Index index : dependents.allIndexes()) {
      draft.add(
          Phase.ENFORCE,
          scene.alone(
              "index_" + index.name(),
              Action.Alter.of(new Change.AddIndex(change.subject(), dependents.copy(index)))));
    }
    if (old.notNull()) {
      draft.add(
          Phase.ENFORCE,
          scene.step(
              "require_" + change.to(),
              LockLevel.ALL,
              List.of(Action.Alter.of(new Change.SetNotNull(change.subject(), change.to()))),
              List.of()));
    }
  }

  private List<Change> validations() {
    List<Change> changes = new ArrayList<>();
    dependents
        .newChecks()
        .forEach(
            check ->
                changes.add(
                    new Change.AlterCheck(
                        change.subject(), check.validated(false), check.validated(true))));
    dependents
        .foreignKeys()
        .forEach(
            key ->
                changes.add(
                    new Change.AlterForeignKey(
                        change.subject(),
                        dependents.copy(key).validated(false),
                        dependents.copy(key).validated(true))));
    return changes;
  }

  private List<Action> contract() {
    if (scene.server().alterRebuilds()) {
      Limits.rebuild(change, scene);
    }
    List<Change> off = new ArrayList<>(dependents.off());
    if (old.notNull() && !relaxes()) {
      off.add(new Change.DropNotNull(change.subject(), change.from()));
    }
    List<Change> on = new ArrayList<>();
    if (old.notNull() && !notValid()) {
      on.add(new Change.SetNotNull(change.subject(), change.to()));
    }
    if (old.hasDefault()) {
      on.add(new Change.SetDefault(change.subject(), change.to(), "", old.defaultSql()));
    }
    on.addAll(dependents.on());
    return List.of(
        new Action.Demand(write),
        new Action.Stop(write),
        new Action.Alter(off),
        new Action.Retire(write),
        Action.Alter.of(new Change.DropColumn(change.subject(), old.required(false))),
        new Action.Alter(on));
  }

  /** Where a trigger cannot fill a NOT NULL column, an INSERT of the new shape would fail. */
  private boolean relaxes() {
    return old.notNull() && !old.hasDefault() && !scene.server().triggersAssign();
  }

  private boolean rebuilds() {
    return scene.server().alterRebuilds();
  }

  private boolean notValid() {
    return scene.server().notValidConstraints();
  }

  private List<Hazard> hazards(boolean rebuild) {
    return rebuild && scene.server().alterRebuilds()
        ? List.of(SideEffects.rebuild(write))
        : List.of();
  }
}
