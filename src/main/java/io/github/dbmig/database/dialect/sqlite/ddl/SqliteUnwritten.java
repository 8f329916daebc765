package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import java.util.Optional;

/** Changes that the statements of this engine would make only in part. */
final class SqliteUnwritten {
  private SqliteUnwritten() {}

  static Optional<String> of(Change change) {
    if (change instanceof Change.AddTable add) {
      return table(add.table());
    }
    return change instanceof Change.AddKey add ? key(add.key()) : Optional.empty();
  }

  private static Optional<String> table(Table table) {
    return table.keys().stream().flatMap(key -> key(key).stream()).findFirst();
  }

  private static Optional<String> key(Key key) {
    return key.options().isEmpty()
        ? Optional.empty()
        : Optional.of("a key has clauses: " + key.options().keySet());
  }
}
