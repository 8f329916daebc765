package io.github.dbmig.model.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A table with everything that hangs on it.
 *
 * @param columns by name, in the order of the table
 * @param indexes those that back no key
 * @param options partitioning, inheritance, storage, STRICT, WITHOUT ROWID and the like, by their
 *     SQL name
 */
public record Table(
    ObjectName name,
    Map<String, Column> columns,
    Set<Key> keys,
    Set<Check> checks,
    Set<ForeignKey> foreignKeys,
    Map<String, Index> indexes,
    Map<String, Trigger> triggers,
    Map<String, String> options,
    String comment) {
  public Table {
    Objects.requireNonNull(name);
    Objects.requireNonNull(comment);
    columns = Ordered.map(columns);
    keys = Ordered.set(keys);
    checks = Ordered.set(checks);
    foreignKeys = Ordered.set(foreignKeys);
    indexes = Ordered.map(indexes);
    triggers = Ordered.map(triggers);
    options = Ordered.map(options);
  }

  /** A table of columns and nothing else. */
  public static Table of(ObjectName name, List<Column> columns) {
    return new Table(
        name,
        Ordered.by(Column::name, columns),
        Set.of(),
        Set.of(),
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "");
  }

  public Optional<Key> primaryKey() {
    return keys.stream().filter(key -> key.kind() == Key.Kind.PRIMARY).findFirst();
  }

  public Optional<Column> column(String column) {
    return Optional.ofNullable(columns.get(column));
  }

  public Table named(ObjectName other) {
    return new Table(
        other, columns, keys, checks, foreignKeys, indexes, triggers, options, comment);
  }

  public Table withColumns(Collection<Column> others) {
    return new Table(
        name,
        Ordered.by(Column::name, others),
        keys,
        checks,
        foreignKeys,
        indexes,
        triggers,
        options,
        comment);
  }

  public Table withKeys(Collection<Key> others) {
    return new Table(
        name,
        columns,
        Ordered.set(others),
        checks,
        foreignKeys,
        indexes,
        triggers,
        options,
        comment);
  }

  public Table withChecks(Collection<Check> others) {
    return new Table(
        name, columns, keys, Ordered.set(others), foreignKeys, indexes, triggers, options, comment);
  }

  public Table withForeignKeys(Collection<ForeignKey> others) {
    return new Table(
        name, columns, keys, checks, Ordered.set(others), indexes, triggers, options, comment);
  }

  public Table withIndexes(Collection<Index> others) {
    return new Table(
        name,
        columns,
        keys,
        checks,
        foreignKeys,
        Ordered.by(Index::name, others),
        triggers,
        options,
        comment);
  }

  public Table withTriggers(Collection<Trigger> others) {
    return new Table(
        name,
        columns,
        keys,
        checks,
        foreignKeys,
        indexes,
        Ordered.by(Trigger::name, others),
        options,
        comment);
  }

  public Table withOptions(Map<String, String> others, String otherComment) {
    return new Table(
        name, columns, keys, checks, foreignKeys, indexes, triggers, others, otherComment);
  }
}
