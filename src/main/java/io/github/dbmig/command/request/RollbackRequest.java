package io.github.dbmig.command.request;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.run.apply.LockPolicy;
import java.util.Optional;

/**
 * What to revert; without anything, the last migration.
 *
 * @param steps how many migrations, newest first
 * @param to the migration that stays as the newest one, by id or unique prefix
 * @param all every migration
 * @param confirm what was typed or given to confirm a loss of data
 * @param skipBackup true to lose data without a backup
 */
public record RollbackRequest(
    Optional<Integer> steps,
    Optional<String> to,
    boolean all,
    Optional<String> confirm,
    boolean skipBackup,
    LockPolicy locks) {
  public RollbackRequest {
    if ((steps.isPresent() ? 1 : 0) + (to.isPresent() ? 1 : 0) + (all ? 1 : 0) > 1) {
      throw new ConfigurationException(
          "rollback-range", "rollback", "steps, to and all exclude each other", "give one of them");
    }
    if (steps.isPresent() && steps.get() < 1) {
      throw new ConfigurationException(
          "rollback-range",
          "dbmig.steps " + steps.get(),
          "is no number of migrations",
          "use 1 or more");
    }
  }
}
