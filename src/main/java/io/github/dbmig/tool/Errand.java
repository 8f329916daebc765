package io.github.dbmig.tool;

import io.github.dbmig.tool.program.Pointing;
import java.util.List;
import java.util.Set;

/**
 * What a tool's program shall carry out.
 *
 * @param due in order: as applied, or newest first when reverted
 * @param applied ids that are applied now
 */
public record Errand(
    List<Migration> due, Set<String> applied, Direction direction, Pointing pointing) {
  public Errand {
    due = List.copyOf(due);
    applied = Set.copyOf(applied);
  }
}
