package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.model.schema.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What follows REFERENCES.
 *
 * @param columns empty for the primary key of the table
 * @param actions {@code on update}, {@code on delete}, {@code match}, {@code deferrable} in small
 *     letters, as written
 */
public record Reference(String table, List<String> columns, Map<String, String> actions) {
  public Reference {
    Objects.requireNonNull(table);
    columns = List.copyOf(columns);
    actions = Ordered.map(actions);
  }
}
