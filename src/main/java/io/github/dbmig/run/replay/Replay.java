package io.github.dbmig.run.replay;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.plan.Step;
import java.util.List;

/** Runs statements on a scratch database. */
final class Replay {
  /** Enough of a statement to find it by. */
  private static final int SHOWN = 200;

  private Replay() {}

  /**
   * @param subject whose statements they are, for the message
   */
  static void statements(Session scratch, List<String> statements, String subject) {
    for (String sql : statements) {
      try {
        scratch.execute(sql);
      } catch (DatabaseException e) {
        String shown = sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + " …";
        throw new MigrationException(
            "replay-failed",
            subject,
            "fails on an empty scratch database: " + e.what() + "\n  in: " + shown,
            "make the migrations replay on an empty database, or correct the statement",
            e);
      }
    }
  }

  static void step(Session scratch, Step step, List<String> statements) {
    if (!step.transactional()) {
      statements(scratch, statements, "step " + step.name());
      return;
    }
    scratch.transaction(
        () -> {
          statements(scratch, statements, "step " + step.name());
          return null;
        });
  }
}
