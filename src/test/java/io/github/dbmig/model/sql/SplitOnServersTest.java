package io.github.dbmig.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.database.dialect.postgresql.PostgresqlSyntax;
import io.github.dbmig.database.dialect.sqlite.SqliteSyntax;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The engines themselves take every statement that the splitter finds, and do what it says. */
class SplitOnServersTest {
  private static Lexicon lexicon(Engine engine) {
    if (engine == Engine.SQLITE) {
      return SqliteSyntax.LEXICON;
    }
    return engine.isPostgresql() ? PostgresqlSyntax.LEXICON : MysqlSyntax.LEXICON;
  }

  private static String script(Engine engine) throws IOException {
    String family = engine == Engine.MARIADB ? "mysql" : engine.family();
    try (InputStream file = SplitOnServersTest.class.getResourceAsStream(family + ".sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String expected(Engine engine) {
    if (engine == Engine.SQLITE) {
      return "one; END;|other";
    }
    return engine.isPostgresql()
        ? "a\nit's;|do;|it's; \\|p;|rule;|trigger;|trigger;20"
        : "6|error;|i7;|none|one;|p;|q;|two;4";
  }

  @EachEngine
  void everyStatementOfAScriptDoesWhatItSays(Engine engine, TestDatabase database)
      throws IOException {
    List<SqlStatement> statements = StatementSplitter.split(script(engine), lexicon(engine));
    try (Session session = JdbcSession.open(database.url())) {
      for (SqlStatement statement : statements) {
        session.execute(statement.text());
      }
      assertThat(session.query("SELECT text FROM result", row -> row.text(1)))
          .containsExactly(expected(engine));
    }
  }
}
