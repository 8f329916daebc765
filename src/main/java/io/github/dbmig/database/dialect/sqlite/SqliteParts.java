package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.sqlite.catalog.SqliteIntrospector;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteBatches;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteDdl;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteSync;

/** What reading and planning schemas needs on SQLite. */
public final class SqliteParts {
  private SqliteParts() {}

  public static SchemaParts schema() {
    return new SchemaParts(new SqliteIntrospector(), new SqliteDdl(), new SqliteScratch());
  }

  public static PlanParts plan() {
    return new PlanParts(schema(), new SqliteSync(), new SqliteBatches());
  }
}
