package io.github.dbmig.model.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A reference to another table.
 *
 * @param name empty where the engine keeps none (SQLite)
 * @param targetColumns empty for the target's primary key where the engine writes none (SQLite)
 * @param actions {@code on update}, {@code on delete}, {@code match}, {@code deferrable} where they
 *     differ from the standard's
 * @param validated false while only new rows are checked (PostgreSQL NOT VALID)
 */
public record ForeignKey(
    String name,
    List<String> columns,
    ObjectName target,
    List<String> targetColumns,
    Map<String, String> actions,
    boolean validated) {
  public ForeignKey {
    Objects.requireNonNull(name);
    Objects.requireNonNull(target);
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
    actions = Ordered.map(actions);
  }

  public ForeignKey named(String other) {
    return new ForeignKey(other, columns, target, targetColumns, actions, validated);
  }

  public ForeignKey on(List<String> others) {
    return new ForeignKey(name, others, target, targetColumns, actions, validated);
  }

  public ForeignKey validated(boolean on) {
    return new ForeignKey(name, columns, target, targetColumns, actions, on);
  }
}
