package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.database.state.JournalEntry;
import io.github.dbmig.database.state.JournalEntry.State;

/** Decides whether a statement that an earlier run left in the journal took effect. Pure. */
final class EarlierEffect {
  private EarlierEffect() {}

  /**
   * @param now the fingerprint of the statement's object as it is now
   * @throws RunFailedException when nothing can tell, or a statement in force was edited
   */
  static boolean tookEffect(Step step, JournalEntry earlier, String now) {
    boolean edited = !earlier.hash().equals(step.hash());
    if (earlier.state() == State.DONE) {
      if (edited) {
        throw editedAfterwards(step);
      }
      return true;
    }
    if (earlier.fingerprint().isEmpty()) {
      throw undecided(step);
    }
    boolean changed = !now.equals(earlier.fingerprint());
    if (edited && changed) {
      throw undecided(step);
    }
    return changed;
  }

  private static RunFailedException editedAfterwards(Step step) {
    return new RunFailedException(
        "half-done-edited",
        step.task().id(),
        "statement " + number(step) + " took effect in an earlier run and was edited since",
        "restore it as it was, run again, and make the edit a migration of its own",
        null);
  }

  private static RunFailedException undecided(Step step) {
    return new RunFailedException(
        "effect-unknown",
        step.task().id(),
        "a run ended while statement "
            + number(step)
            + " (line "
            + step.statement().line()
            + ") was with the server, and the catalog cannot tell whether it took effect",
        "look, then: "
            + resolve("applied", step)
            + " when it did, or "
            + resolve("rolledBack", step)
            + " when it did not; then dbmig:run",
        null);
  }

  private static String resolve(String word, Step step) {
    return "dbmig:resolve -Ddbmig."
        + word
        + "="
        + step.task().id()
        + " -Ddbmig.statement="
        + number(step);
  }

  private static int number(Step step) {
    return step.index() + 1;
  }
}
