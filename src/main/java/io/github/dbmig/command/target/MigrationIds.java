package io.github.dbmig.command.target;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.run.states.MigrationStatus;
import java.util.List;

/** Finds the migration that a person means. */
public final class MigrationIds {
  private MigrationIds() {}

  /**
   * @param wanted an id or a unique prefix of one
   * @throws ConfigurationException when there is none, or more than one
   */
  public static String find(List<MigrationStatus> states, String wanted) {
    List<String> matches =
        states.stream().map(MigrationStatus::id).filter(id -> id.startsWith(wanted)).toList();
    if (matches.contains(wanted)) {
      return wanted;
    }
    if (matches.size() != 1) {
      throw new ConfigurationException(
          "no-such-migration",
          wanted,
          matches.isEmpty()
              ? "is no migration of this project"
              : "fits " + String.join(", ", matches),
          "dbmig:status lists their names; a unique beginning is enough");
    }
    return matches.get(0);
  }
}
