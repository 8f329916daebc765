package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps rows of referring tables where they are while a table is dropped. */
final class Children {
  /** {@code abs} of the smallest integer is an error: sqlite.org/lang_corefunc.html#abs. */
  static final String FAIL = "-9223372036854775808";

  private Children() {}

  /**
   * With foreign keys enforced DROP TABLE deletes the rows first, and takes the children's along.
   * They cannot be switched off inside a transaction, so that the script stops instead: this is
   * true or an error. Empty for a table that nobody refers to.
   */
  static Optional<String> guard(Schema now, Table table) {
    String name = table.name().name();
    return now.tables().values().stream()
            .flatMap(other -> other.foreignKeys().stream())
            .anyMatch(key -> key.target().name().equalsIgnoreCase(name))
        ? Optional.of(
            "abs(CASE WHEN (SELECT foreign_keys FROM pragma_foreign_keys) THEN "
                + FAIL
                + " ELSE 0 END) >= 0 /* run with PRAGMA foreign_keys = OFF, as dbmig does */")
        : Optional.empty();
  }

  /** Triggers of the table would be looked into before it goes. */
  static List<String> drop(Schema now, Table table) {
    List<String> sql = new ArrayList<>();
    String name = SqliteNames.quoted(table.name().name());
    guard(now, table)
        .ifPresent(
            guard -> {
              table
                  .triggers()
                  .keySet()
                  .forEach(trigger -> sql.add("DROP TRIGGER " + SqliteNames.quoted(trigger)));
              sql.add("DELETE FROM " + name + " WHERE NOT " + guard);
            });
    sql.add("DROP TABLE " + name);
    return sql;
  }
}
