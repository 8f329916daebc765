package io.github.dbmig.server;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.mysql.MysqlDialect;
import io.github.dbmig.database.dialect.postgresql.PostgresqlDialect;
import io.github.dbmig.database.dialect.sqlite.SqliteDialect;

/** The dialect that dbmig uses for an engine. */
public final class Dialects {
  private Dialects() {}

  public static Dialect of(Engine engine) {
    if (engine == Engine.SQLITE) {
      return new SqliteDialect();
    }
    return engine.isPostgresql() ? new PostgresqlDialect() : new MysqlDialect();
  }
}
