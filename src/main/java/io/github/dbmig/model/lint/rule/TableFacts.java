package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.statement.QualifiedName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the tables as they are before the file runs. Names are as in the catalog,
 * without the default schema.
 *
 * @param columns of each known table, by name
 * @param empty the tables that have no rows
 */
public record TableFacts(
    Map<QualifiedName, Map<String, Column>> columns, Set<QualifiedName> empty) {
  /** Nothing is known: every table may exist and be large. */
  public static final TableFacts UNKNOWN = new TableFacts(Map.of(), Set.of());

  public TableFacts {
    columns = Map.copyOf(columns);
    empty = Set.copyOf(empty);
  }

  /**
   * A column.
   *
   * @param type as the catalog writes it
   * @param neverNull whether the column is NOT NULL or a validated CHECK says as much
   */
  public record Column(String type, boolean neverNull) {}

  boolean knows(QualifiedName table) {
    return columns.containsKey(table);
  }

  Optional<Column> column(QualifiedName table, String column) {
    return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
  }
}
