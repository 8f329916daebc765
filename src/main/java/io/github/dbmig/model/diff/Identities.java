package io.github.dbmig.model.diff;

import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ordered;
import java.util.Map;
import java.util.Optional;

/**
 * What tells an object apart from another one with the same name, as the server keeps it: oid and
 * attribute number on PostgreSQL, markers set before the change on SQLite.
 *
 * @param tables the identity of each table; one that is missing here has only its name
 * @param columns per table, column name to identity; one that is missing here has only its name
 */
public record Identities(
    Map<ObjectName, String> tables, Map<ObjectName, Map<String, String>> columns) {
  public static final Identities NONE = new Identities(Map.of(), Map.of());

  public Identities {
    tables = Ordered.map(tables);
    columns = Ordered.map(columns);
  }

  public Optional<String> table(ObjectName table) {
    return Optional.ofNullable(tables.get(table));
  }

  public Optional<String> column(ObjectName table, String column) {
    return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
  }
}
