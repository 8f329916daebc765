package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Rows of any kind, and what of them two schemas have in common. */
final class SqliteRows {
  private static final List<String> VALUES =
      List.of("1", "2", "-7", "2.5", "'x'", "'12'", "'007'", "x'00ff'", "NULL", "'y'", "99");

  private SqliteRows() {}

  /** Up to 20 a table; what breaks a rule is left out. Triggers and parents are not asked. */
  static void fill(Session session, Schema schema, Random random) {
    session.execute("PRAGMA foreign_keys = OFF");
    for (Table table : schema.tables().values()) {
      List<String> columns = written(table);
      for (int i = 0; i < 20 && !columns.isEmpty(); i++) {
        String values =
            columns.stream()
                .map(column -> VALUES.get(random.nextInt(VALUES.size())))
                .collect(Collectors.joining(", "));
        try {
          session.execute(
              "INSERT INTO "
                  + quoted(table)
                  + " ("
                  + String.join(", ", columns)
                  + ") VALUES ("
                  + values
                  + ")");
        } catch (RuntimeException breaksARule) {
          continue;
        }
      }
    }
  }

  private static List<String> written(Table table) {
    return table.columns().values().stream()
        .filter(column -> column.generation().expression().isEmpty())
        .map(column -> SqliteParts.schema().ddl().quote(column.name()))
        .toList();
  }

  /** Every value that both shapes hold in the same way; the counts of the others. */
  static List<String> kept(Session session, Schema one, Schema two) {
    List<String> kept = new ArrayList<>();
    for (Table table : one.tables().values()) {
      two.table(table.name())
          .ifPresent(
              other -> {
                List<String> columns = new ArrayList<>(List.of("count(*) OVER ()"));
                for (Column column : table.columns().values()) {
                  other
                      .column(column.name())
                      .filter(now -> same(column, now))
                      .ifPresent(now -> columns.add("quote(" + quoted(now) + ")"));
                }
                String sql = String.join(" || '|' || ", columns) + " FROM " + quoted(table);
                session
                    .query("SELECT " + sql + " ORDER BY 1", row -> row.text(1))
                    .forEach(row -> kept.add(table.name() + " " + row));
              });
    }
    return kept;
  }

  private static boolean same(Column one, Column two) {
    return one.type().equals(two.type())
        && one.generation().expression().isEmpty()
        && two.generation().expression().isEmpty();
  }

  private static String quoted(Table table) {
    return SqliteParts.schema().ddl().quote(table.name());
  }

  private static String quoted(Column column) {
    return SqliteParts.schema().ddl().quote(column.name());
  }
}
