package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Extended statistics. Source: postgresql.org/docs/16/sql-createstatistics.html. */
public final class StatisticsWriter implements ObjectWriter {
  private static final String TARGET = "statistics";

  @Override
  public List<String> add(StoredObject statistics) {
    List<String> sql = new ArrayList<>(List.of(statistics.definition()));
    if (statistics.options().containsKey(TARGET)) {
      sql.add(target(statistics));
    }
    return sql;
  }

  @Override
  public List<String> drop(StoredObject statistics) {
    return List.of("DROP STATISTICS " + quote(statistics.name()));
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return from.definition().equals(to.definition());
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    return List.of(target(to));
  }

  private static String target(StoredObject statistics) {
    return "ALTER STATISTICS "
        + quote(statistics.name())
        + " SET STATISTICS "
        + statistics.options().getOrDefault(TARGET, "-1");
  }
}
