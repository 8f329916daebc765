package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stops where a row has no parent: while foreign keys are switched off, nobody else looks. */
final class Orphans {
  private final Schema schema;
  private final Table child;

  /**
   * @param schema as it is when the rows are compared
   */
  Orphans(Schema schema, Table child) {
    this.schema = schema;
    this.child = child;
  }

  /** The statement; none for a key whose parent has no such key, which nobody can keep. */
  Optional<String> stop(ForeignKey key) {
    return parent(key)
        .flatMap(
            parent -> {
              List<String> columns = targets(key, parent);
              return unique(parent, columns)
                  ? Optional.of(stop(key, parent, columns))
                  : Optional.empty();
            });
  }

  private Optional<Table> parent(ForeignKey key) {
    return schema.tables().values().stream()
        .filter(table -> table.name().name().equalsIgnoreCase(key.target().name()))
        .findFirst();
  }

  private static List<String> targets(ForeignKey key, Table parent) {
    return key.targetColumns().isEmpty()
        ? parent.primaryKey().map(Key::columns).orElse(List.of())
        : key.targetColumns();
  }

  /** Source: sqlite.org/foreignkeys.html#fk_indexes. */
  private static boolean unique(Table parent, List<String> columns) {
    Stream<List<String>> keys = parent.keys().stream().map(Key::columns);
    Stream<List<String>> indexes =
        parent.indexes().values().stream()
            .filter(index -> index.unique() && index.plain())
            .map(index -> index.parts().stream().map(Index.Part::sql).toList());
    Set<String> wanted = lower(columns);
    return Stream.concat(keys, indexes).anyMatch(found -> lower(found).equals(wanted));
  }

  private static Set<String> lower(List<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** A key with a NULL in it needs no parent. The parent's collation is the one that counts. */
  private String stop(ForeignKey key, Table parent, List<String> targets) {
    List<String> set = new ArrayList<>();
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < Math.min(targets.size(), key.columns().size()); i++) {
      String column = "c." + SqliteNames.quoted(key.columns().get(i));
      set.add(column + " IS NOT NULL");
      equal.add("p." + SqliteNames.quoted(targets.get(i)) + " = " + column);
    }
    String table = SqliteNames.quoted(child.name().name());
    return "DELETE FROM "
        + table
        + " WHERE abs(CASE WHEN EXISTS (SELECT 1 FROM "
        + table
        + " c WHERE "
        + String.join(" AND ", set)
        + " AND NOT EXISTS (SELECT 1 FROM "
        + SqliteNames.quoted(parent.name().name())
        + " p WHERE "
        + String.join(" AND ", equal)
        + ")) THEN "
        + Children.FAIL
        + " ELSE 0 END) < 0 /* a row has no parent: PRAGMA foreign_key_check tells which */";
  }
}
