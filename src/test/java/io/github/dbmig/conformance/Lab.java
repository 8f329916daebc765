package io.github.dbmig.conformance;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** Real databases of one engine, filled and looked at by other means than the product's. */
interface Lab {
  Engine engine();

  /** What all cases together need on the server, as roles. */
  void prepare(List<Case> cases);

  /**
   * A new database with the case's setup and one of its files.
   *
   * @throws Client.Failure when the server refuses a statement
   */
  TestDatabase build(Case pair, Path file);

  /** Another database with what this one holds, which was built of the file. */
  default TestDatabase again(TestDatabase built, Case pair, Path file) {
    return build(pair, file);
  }

  /**
   * Carries a plan out.
   *
   * @throws Client.Failure when the server refuses a statement
   */
  void apply(TestDatabase database, Plan plan, Path script);

  Dump dump(TestDatabase database);

  /** True where rows leave no trace in a dump of the schema, as MySQL's counters do. */
  default boolean dumpsWithoutRows() {
    return false;
  }

  RowSql rows();

  /** On the server that all tests of the JVM share. */
  static Lab of(Engine engine) {
    if (engine.isPostgresql()) {
      return new PostgresqlLab(engine);
    }
    return engine == Engine.SQLITE ? new SqliteLab() : new MysqlLab(engine);
  }
}
