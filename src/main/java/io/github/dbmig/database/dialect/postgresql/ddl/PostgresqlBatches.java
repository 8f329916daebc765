package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.Batches;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import java.util.List;

/** By the primary key, or by a unique key whose columns are all NOT NULL. */
public final class PostgresqlBatches implements Batches {
  private final PostgresqlDdl ddl = new PostgresqlDdl();

  @Override
  public List<String> key(Table table) {
    return table
        .primaryKey()
        .or(() -> table.keys().stream().filter(key -> strict(table, key)).findFirst())
        .map(key -> key.columns().stream().map(ddl::quote).toList())
        .orElse(List.of());
  }

  private static boolean strict(Table table, Key key) {
    return key.columns().stream().allMatch(column -> table.columns().get(column).notNull());
  }

  @Override
  public String literal(Table table, String key) {
    String type =
        table.columns().values().stream()
            .filter(column -> ddl.quote(column.name()).equals(key))
            .findFirst()
            .orElseThrow()
            .type();
    return "quote_literal(" + key + "::text) || " + PostgresqlDdl.literal("::" + type);
  }

  @Override
  public String position() {
    return "SELECT CASE WHEN pg_is_in_recovery() THEN '' ELSE pg_current_wal_lsn()::text END";
  }
}
