package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.postgresql.catalog.PostgresqlIntrospector;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlBatches;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlDdl;
import io.github.dbmig.database.dialect.postgresql.ddl.PostgresqlSync;

/** What planning on PostgreSQL needs. */
public final class PostgresqlParts {
  private PostgresqlParts() {}

  public static SchemaParts parts() {
    return new SchemaParts(
        new PostgresqlIntrospector(),
        new PostgresqlDdl(),
        new PostgresqlSync(),
        new PostgresqlBatches(),
        new PostgresqlScratch());
  }
}
