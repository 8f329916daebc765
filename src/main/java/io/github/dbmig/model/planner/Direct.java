package io.github.dbmig.model.planner;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Action;
import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.server.LockLevel;
import java.util.List;

/** A change that running applications do not notice: one guarded statement. */
final class Direct {
  private Direct() {}

  static void plan(Change change, String name, LockLevel lock, Scene scene, Draft draft) {
    draft
        .because("direct", "no running statement breaks, and no row is touched")
        .add(Phase.EXPAND, scene.step(name, lock, List.of(Action.Alter.of(change)), List.of()));
  }

  /** An index is built beside the writers where the engine can, else on small tables only. */
  static void index(Change.AddIndex change, Scene scene, Draft draft) {
    String name = "index_" + change.index().name();
    if (scene.server().onlineIndexes()) {
      draft
          .because("direct", "the index is built while others write")
          .add(Phase.EXPAND, scene.alone(name, Action.Alter.of(change)));
      return;
    }
    Limits.rebuild(change, scene);
    draft
        .because("direct", "the table is small enough to build the index at once")
        .add(
            Phase.EXPAND,
            scene.step(
                name,
                LockLevel.WRITES,
                List.of(Action.Alter.of(change)),
                List.of(
                    new Hazard(
                        Hazard.Kind.BLOCKS_WRITES,
                        "writers of " + change.subject() + " wait for the build"))));
  }
}
