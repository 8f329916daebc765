package io.github.dbmig.command.diff.view;

import java.util.Optional;

/** How a thing of one side stands to its counterpart on the other. */
final class State {
  static final String SAME = "same";
  static final String ADDED = "added";
  static final String REMOVED = "removed";
  static final String CHANGED = "changed";

  private State() {}

  static String of(Optional<?> before, Optional<?> after) {
    if (before.isEmpty()) {
      return ADDED;
    }
    return after.isEmpty() ? REMOVED : before.equals(after) ? SAME : CHANGED;
  }
}
