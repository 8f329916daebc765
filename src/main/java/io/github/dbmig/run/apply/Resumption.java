package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.RunFailedException;
import io.github.dbmig.database.state.JournalEntry;
import io.github.dbmig.model.statement.Classified.Kind;
import java.util.List;

/** Whether a half-done migration can be gone on with at all. Pure. */
final class Resumption {
  private Resumption() {}

  /**
   * @throws RunFailedException when a remembered statement is no longer in the file, or made
   *     something that ended with its session
   */
  static void check(String id, List<Step> steps, List<JournalEntry> earlier) {
    for (JournalEntry entry : earlier) {
      if (entry.statement() >= steps.size()
          || steps.get(entry.statement()).kind() == Kind.SESSION) {
        throw gone(id, entry);
      }
      if (steps.get(entry.statement()).bindsSession()) {
        throw lost(id, entry);
      }
    }
  }

  private static RunFailedException gone(String id, JournalEntry entry) {
    return new RunFailedException(
        "half-done-edited",
        id,
        "statement "
            + number(entry)
            + " took effect, or may have, in an earlier run and is no longer in the file",
        "restore it as it was, run again, and make the edit a migration of its own",
        null);
  }

  private static RunFailedException lost(String id, JournalEntry entry) {
    return new RunFailedException(
        "session-ended",
        id,
        "statement "
            + number(entry)
            + " made a temporary table or a variable that ended with the run that failed",
        "undo what took effect, then dbmig:resolve -Ddbmig.rolledBack="
            + id
            + " -Ddbmig.statement=N for each of its statements, newest first, and dbmig:run",
        null);
  }

  private static int number(JournalEntry entry) {
    return entry.statement() + 1;
  }
}
