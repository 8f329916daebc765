package io.github.dbmig.model.planner;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.model.change.Change;

/** No strategy covers the change: why, and what to do instead. */
final class Refusal {
  private static final String OFFLINE =
      "do it offline: stop the application, apply the statement as an ordinary migration"
          + " (dbmig:run -Ddbmig.allowUnsafe=<migration>), start the new version";

  private Refusal() {}

  static UnsafeChangeException unplanned(Change change) {
    return because(
        change,
        "this version plans renaming a column and adding a NOT NULL column, and passes on what is"
            + " safe; this change has no online plan yet");
  }

  static UnsafeChangeException because(Change change, String why) {
    return new UnsafeChangeException("change-not-planned", change.text(), why, OFFLINE);
  }
}
