package io.github.dbmig.tool;

import java.util.List;
import java.util.Optional;

/**
 * A new migration that a person wants from the tool's generator.
 *
 * @param name as the user wrote it; may be empty
 * @param empty a template instead of what has changed
 * @param app the Django app
 * @param renames answers to the tool's questions
 */
public record Wish(String name, boolean empty, Optional<String> app, List<Rename> renames) {
  public Wish {
    renames = List.copyOf(renames);
  }

  /**
   * What a person said of a name that is gone and one that is new.
   *
   * @param table the column's table, with its schema where it was named; empty where a table itself
   *     is meant
   * @param renamed false where one was dropped and the other one added
   */
  public record Rename(String table, String from, String to, boolean renamed) {}
}
