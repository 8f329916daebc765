package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names that another table still holds: an index that moves from one table to another. */
final class Names {
  private Names() {}

  static List<String> free(Schema now, ObjectName table, Collection<Index> indexes) {
    List<String> sql = new ArrayList<>();
    for (Index index : indexes) {
      for (Table other : now.tables().values()) {
        if (!other.name().equals(table) && other.indexes().containsKey(index.name())) {
          sql.add("DROP INDEX IF EXISTS " + SqliteNames.quoted(index.name()));
        }
      }
    }
    return sql;
  }
}
