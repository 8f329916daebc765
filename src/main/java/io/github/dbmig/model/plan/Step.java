package io.github.dbmig.model.plan;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.server.LockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One transaction of a plan, and one file where the tool has files.
 *
 * @param name a few words for a file's name: {@code add_display_name}
 * @param transactional false for a statement that must stand outside of a transaction
 * @param lock the strongest lock that is taken on a table with rows
 * @param timeoutMs how long a statement may wait for it, always more than 0
 * @param sql the statements, empty until an engine rendered them
 * @param down the statements that take the step back, in order
 */
public record Step(
    String name,
    List<Action> actions,
    boolean transactional,
    LockLevel lock,
    int timeoutMs,
    List<Hazard> hazards,
    List<String> sql,
    List<String> down) {
  public Step {
    Objects.requireNonNull(name);
    Objects.requireNonNull(lock);
    actions = List.copyOf(actions);
    hazards = List.copyOf(hazards);
    sql = List.copyOf(sql);
    down = List.copyOf(down);
    if (timeoutMs < 1) {
      throw new IllegalArgumentException("a step without a lock timeout: " + name);
    }
  }

  /** The changes of the schema that the step makes, for writers of model code. */
  public List<Change> changes() {
    return actions.stream()
        .filter(Action.Alter.class::isInstance)
        .flatMap(action -> ((Action.Alter) action).changes().stream())
        .toList();
  }

  /** The actions that take the step back, in order. */
  public List<Action> undo() {
    List<Action> undo = new ArrayList<>();
    for (int i = actions.size() - 1; i >= 0; i--) {
      undo.add(actions.get(i).reverse());
    }
    return List.copyOf(undo);
  }

  public Step rendered(List<String> statements, List<String> back) {
    return new Step(name, actions, transactional, lock, timeoutMs, hazards, statements, back);
  }
}
