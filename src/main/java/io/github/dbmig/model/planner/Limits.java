package io.github.dbmig.model.planner;

import io.github.dbmig.model.change.Change;

/** How large a table may be for work that keeps writers waiting. */
final class Limits {
  private Limits() {}

  /**
   * @throws io.github.dbmig.base.error.UnsafeChangeException when the table is too large, or its
   *     size is not known
   */
  static void rebuild(Change change, Scene scene) {
    long rows = scene.sizes().of(change.subject());
    if (rows > scene.options().rebuildRows()) {
      throw Refusal.because(
          change,
          "table "
              + change.subject()
              + (rows == Long.MAX_VALUE ? " is of unknown size" : " has " + rows + " rows")
              + ", and copying more than "
              + scene.options().rebuildRows()
              + " rows keeps writers waiting for too long; this version has no batched copy");
    }
  }
}
