package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.Batches;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By the row's number; by the key in tables that have none. */
public final class SqliteBatches implements Batches {
  private final SqliteDdl ddl = new SqliteDdl();

  @Override
  public List<String> key(Table table) {
    return table.options().containsKey("without rowid")
        ? table.primaryKey().orElseThrow().columns().stream().map(ddl::quote).toList()
        : List.of(rowNumber(table));
  }

  /** The row's number under a name that no column of the table has taken. */
  static String rowNumber(Table table) {
    Set<String> taken =
        table.columns().keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Stream.of("rowid", "_rowid_", "oid")
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row number in " + table.name()));
  }

  @Override
  public String literal(Table table, String key) {
    return "quote(" + key + ")";
  }

  @Override
  public String position() {
    return "SELECT 'sqlite ' || sqlite_version()";
  }
}
