package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.sqlite.catalog.SqliteIntrospector;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteBatches;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteDdl;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteSync;

/** What planning on SQLite needs. */
public final class SqliteParts {
  private SqliteParts() {}

  public static SchemaParts parts() {
    return new SchemaParts(
        new SqliteIntrospector(SqliteSyntax.LEXICON),
        new SqliteDdl(),
        new SqliteSync(),
        new SqliteBatches(),
        new SqliteScratch());
  }
}
