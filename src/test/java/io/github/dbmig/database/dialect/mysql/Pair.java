package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Two databases on one server: the one is made equal to the other. */
final class Pair implements AutoCloseable {
  private static final SchemaParts PARTS = MysqlParts.schema();

  private final TestDatabase one;
  private final TestDatabase two;
  final Session from;
  final Session to;

  Pair(Engine engine) {
    one = engine.database("from");
    two = engine.database("to");
    from = JdbcSession.open(one.url());
    to = JdbcSession.open(two.url());
  }

  static void run(Session session, String script) {
    StatementSplitter.split(script, MysqlSyntax.LEXICON)
        .forEach(statement -> session.execute(statement.text()));
  }

  static String resource(String name) {
    try (InputStream stream = Pair.class.getResourceAsStream("/schemas/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Snapshot snapshot(Session session) {
    return PARTS.introspector().snapshot(session, Set.of());
  }

  /** The statements that make the first equal to the second. */
  List<String> plan() {
    Snapshot before = snapshot(from);
    List<Change> changes =
        SchemaDiff.planned(before, snapshot(to), RenameEvidence.NONE, PARTS.ddl().rules());
    return PARTS.ddl().statements(before.schema(), changes, false);
  }

  /** Makes the first equal to the second; gives the statements. */
  List<String> apply() {
    List<String> sql = plan();
    sql.forEach(from::execute);
    return sql;
  }

  @Override
  public void close() {
    from.close();
    to.close();
    one.close();
    two.close();
  }
}
