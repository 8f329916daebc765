package io.github.dbmig.conformance.random;

import io.github.dbmig.server.Engine;
import java.util.List;

/** Makes schemas of one engine. */
public interface Schemas {
  /** Statements that run in this order on an empty database, without terminators. */
  List<String> statements(Dice dice);

  static Schemas of(Engine engine) {
    if (engine.isPostgresql()) {
      return new PostgresqlSchemas();
    }
    return engine == Engine.SQLITE ? new SqliteSchemas() : new MysqlSchemas(engine);
  }
}
