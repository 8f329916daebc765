package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.mysql.catalog.MysqlIntrospector;
import io.github.dbmig.database.dialect.mysql.ddl.MysqlDdl;

/** What reading and making schemas needs on MySQL and MariaDB. */
public final class MysqlParts {
  private MysqlParts() {}

  public static SchemaParts schema() {
    return new SchemaParts(new MysqlIntrospector(), new MysqlDdl(), new MysqlScratch());
  }
}
