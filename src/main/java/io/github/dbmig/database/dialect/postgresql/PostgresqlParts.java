package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.postgresql.catalog.PostgresqlIntrospector;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlBatches;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlDdl;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlSync;

/** What reading and planning schemas needs on PostgreSQL. */
public final class PostgresqlParts {
  private PostgresqlParts() {}

  public static SchemaParts schema() {
    return new SchemaParts(
        new PostgresqlIntrospector(), new PostgresqlDdl(), new PostgresqlScratch());
  }

  public static PlanParts plan() {
    return new PlanParts(schema(), new PostgresqlSync(), new PostgresqlBatches());
  }
}
