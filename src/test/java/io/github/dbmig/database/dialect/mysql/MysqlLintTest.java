package io.github.dbmig.database.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.lint.Lint;
import io.github.dbmig.model.lint.LintInput;
import io.github.dbmig.model.lint.rule.Finding;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.lint.rule.TableFacts;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.util.List;

/** What the lint believes of MySQL and MariaDB, asked of them. */
class MysqlLintTest {
  private static final List<String> CLAUSES =
      List.of(
          "ADD COLUMN x int",
          "ADD COLUMN x int NOT NULL DEFAULT 0 FIRST",
          "ADD COLUMN x datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)",
          "ADD COLUMN x varchar(40) DEFAULT (uuid())",
          "ADD COLUMN x int AUTO_INCREMENT UNIQUE",
          "ADD COLUMN x int AS (a + 1) STORED",
          "ADD COLUMN x int AS (a + 1) VIRTUAL",
          "ADD INDEX i (a)",
          "ADD UNIQUE i (a)",
          "ADD FULLTEXT INDEX i (b)",
          "ADD PRIMARY KEY (a)",
          "ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u (a)",
          "ADD CONSTRAINT c CHECK (a > 0)",
          "MODIFY a bigint NOT NULL",
          "MODIFY b varchar(10)",
          "CHANGE b b text",
          "ALTER COLUMN a SET DEFAULT 5",
          "CONVERT TO CHARACTER SET latin1",
          "RENAME INDEX b_i TO b_j",
          "ENGINE=InnoDB",
          "PARTITION BY HASH (a) PARTITIONS 2");

  private static boolean isUnsafe(String sql, LintFacts facts) {
    var statements = StatementSplitter.split(sql, facts.lexicon());
    var input = new LintInput(statements, TableFacts.UNKNOWN, true, List.of());
    return Lint.check(input, facts).stream().anyMatch(Finding::unsafe);
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void whatTheServerCannotDoOnlineIsUnsafe(Engine engine, TestDatabase database) {
    LintFacts facts = engine == Engine.MYSQL ? MysqlLint.FACTS : MysqlLint.ONLINE_COPY_FACTS;
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TABLE u (a int PRIMARY KEY)");
      int offline = 0;
      for (String clause : CLAUSES) {
        session.execute("DROP TABLE IF EXISTS t");
        session.execute("CREATE TABLE t (a int NOT NULL, b varchar(20), KEY b_i (b))");
        String sql = "ALTER TABLE t " + clause;
        if (!isOnline(session, sql)) {
          offline++;
          assertThat(isUnsafe(sql, facts)).as(sql).isTrue();
        }
      }
      assertThat(offline).as("statements that the server refused to do online").isPositive();
    }
  }

  /** Whether the server does it without blocking writes, when that is demanded. */
  private static boolean isOnline(Session session, String sql) {
    try {
      session.execute(
          sql.contains("PARTITION BY")
              ? sql.replace("PARTITION BY", "LOCK=NONE PARTITION BY")
              : sql + ", LOCK=NONE");
      return true;
    } catch (DatabaseException refused) {
      return isInstant(session, sql);
    }
  }

  private static boolean isInstant(Session session, String sql) {
    try {
      session.execute(sql + ", ALGORITHM=INSTANT");
      return true;
    } catch (DatabaseException refused) {
      return false;
    }
  }
}
