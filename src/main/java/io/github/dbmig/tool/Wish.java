package io.github.dbmig.tool;

import java.util.Map;
import java.util.Optional;

/**
 * A new migration that a person wants from the tool's generator.
 *
 * @param name as the user wrote it; may be empty
 * @param empty a template instead of what has changed
 * @param app the Django app
 * @param renames answers to the tool's questions, old name to new: {@code table.column} or {@code
 *     table}
 */
public record Wish(String name, boolean empty, Optional<String> app, Map<String, String> renames) {
  public Wish {
    renames = Map.copyOf(renames);
  }
}
