package io.github.dbmig.database.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.lint.Lint;
import io.github.dbmig.model.lint.LintInput;
import io.github.dbmig.model.lint.rule.Finding;
import io.github.dbmig.model.lint.rule.TableFacts;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.Statements;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lint believes of PostgreSQL, asked of PostgreSQL. */
class PostgresqlLintTest {
  private static final List<String> COLUMNS =
      List.of(
          "b int",
          "b int NOT NULL DEFAULT 7",
          "b text DEFAULT 'x'",
          "b timestamptz DEFAULT now()",
          "b timestamptz DEFAULT CURRENT_TIMESTAMP",
          "b timestamptz DEFAULT clock_timestamp()",
          "b uuid DEFAULT gen_random_uuid()",
          "b double precision DEFAULT random()",
          "b text DEFAULT upper(md5('a') || current_user)",
          "b jsonb NOT NULL DEFAULT jsonb_build_object('a', 1)",
          "b varchar(10) DEFAULT 'x'::varchar(10)",
          "b int DEFAULT (1 + volatile_one())",
          "b text DEFAULT to_char(now(), 'YYYY')",
          "b serial",
          "b bigint GENERATED ALWAYS AS IDENTITY",
          "b int GENERATED ALWAYS AS (a + 1) STORED");

  private static final Set<String> REWRITES = Set.of("ZD015", "ZD016", "ZD017", "ZD019");

  private static List<Finding> lint(String sql, TableFacts tables) {
    var statements = StatementSplitter.split(sql, PostgresqlSyntax.LEXICON);
    return Lint.check(new LintInput(statements, tables, true, List.of()), PostgresqlLint.FACTS);
  }

  private static boolean isRewrite(String sql, TableFacts tables) {
    return lint(sql, tables).stream().anyMatch(found -> REWRITES.contains(found.rule()));
  }

  private static List<Long> files(Session session) {
    String sql = "SELECT relfilenode FROM pg_class WHERE relname IN ('t', 't_a') ORDER BY relname";
    return session.query(sql, row -> row.number(1));
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void newColumnsRewriteWhereTheRulesSaySo(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute(
          "CREATE FUNCTION volatile_one() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'");
      for (String column : COLUMNS) {
        session.execute("CREATE TABLE t (a int)");
        session.execute("INSERT INTO t VALUES (1)");
        List<Long> before = files(session);
        String sql = "ALTER TABLE t ADD COLUMN " + column;
        session.execute(sql);
        assertThat(isRewrite(sql, TableFacts.UNKNOWN))
            .as(sql)
            .isEqualTo(!files(session).equals(before));
        session.execute("DROP TABLE t");
      }
    }
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void typeChangesThatAreCalledCheapTouchNoFile(TestDatabase database) {
    List<String> types =
        List.of(
            "varchar(10)",
            "varchar(20)",
            "varchar",
            "text",
            "char(10)",
            "numeric(10,2)",
            "numeric(12,2)",
            "numeric(12,3)",
            "numeric",
            "int",
            "bigint",
            "smallint",
            "timestamp",
            "timestamp(3)",
            "timestamptz",
            "timestamptz(3)",
            "time",
            "time(3)",
            "timetz",
            "date",
            "cidr",
            "inet",
            "varbit(3)",
            "varbit(5)",
            "bit(3)",
            "json",
            "jsonb",
            "boolean",
            "varchar(10)[]",
            "text[]");
    int cheap = 0;
    try (Session session = JdbcSession.open(database.url())) {
      for (String from : types) {
        for (String to : types) {
          cheap += touchesNoFile(session, from, to) ? 1 : 0;
        }
      }
    }
    assertThat(cheap).as("changes that were tried").isGreaterThan(types.size());
  }

  /** Checks a change that is called cheap; others are not tried. */
  private static boolean touchesNoFile(Session session, String from, String to) {
    session.execute("DROP TABLE IF EXISTS t");
    session.execute("CREATE TABLE t (a " + from + ")");
    String type =
        session
            .first(
                "SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                    + " WHERE attrelid = 't'::regclass AND attname = 'a'",
                row -> row.text(1))
            .orElseThrow();
    var column = new TableFacts.Column(type, false);
    var facts = new TableFacts(Map.of(QualifiedName.of("t"), Map.of("a", column)), Set.of());
    String sql = "ALTER TABLE t ALTER COLUMN a TYPE " + to;
    if (isRewrite(sql, facts)) {
      return false;
    }
    if (!from.startsWith("json")) {
      session.execute("CREATE INDEX t_a ON t (a)");
    }
    List<Long> before = files(session);
    session.execute(sql);
    assertThat(files(session)).as(from + " to " + to).isEqualTo(before);
    return true;
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void noSteadyFunctionIsVolatile(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      List<String> volatileOnes =
          session.query(
              "SELECT DISTINCT proname FROM pg_proc WHERE provolatile = 'v'", row -> row.text(1));
      assertThat(volatileOnes).contains("random");
      assertThat(volatileOnes).doesNotContainAnyElementsOf(PostgresqlLint.FACTS.steadyFunctions());
    }
  }

  @EachEngine({Engine.POSTGRESQL14, Engine.POSTGRESQL18})
  void whatMustStandOutsideIsWhatTheServerRefusesInATransaction(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TABLE t (a int PRIMARY KEY)");
      session.execute("CREATE TABLE r (a int) PARTITION BY LIST (a)");
      session.execute("CREATE TABLE r1 PARTITION OF r FOR VALUES IN (1)");
      session.execute("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a");
      session.execute("CREATE UNIQUE INDEX m_a ON m (a)");
      session.execute("CREATE TYPE mood AS ENUM ('a')");
      for (String sql : TRIED) {
        SqlStatement statement = StatementSplitter.split(sql, PostgresqlSyntax.LEXICON).get(0);
        assertThat(
                Statements.classify(statement, PostgresqlSyntax.LEXICON).cannotRunInTransaction())
            .as(sql)
            .isEqualTo(refusedInTransaction(session, sql));
      }
    }
  }

  private static final List<String> TRIED =
      List.of(
          "CREATE INDEX CONCURRENTLY i ON t (a)",
          "CREATE INDEX i ON t (a)",
          "DROP INDEX CONCURRENTLY t_pkey",
          "REINDEX TABLE CONCURRENTLY t",
          "REINDEX (VERBOSE) TABLE CONCURRENTLY t",
          "REINDEX TABLE t",
          "REINDEX SCHEMA public",
          "REINDEX (VERBOSE) SCHEMA public",
          "ALTER TABLE r DETACH PARTITION r1 CONCURRENTLY",
          "ALTER TABLE r DETACH PARTITION r1",
          "VACUUM t",
          "VACUUM (ANALYZE) t",
          "ANALYZE t",
          "CLUSTER",
          "CREATE DATABASE d",
          "ALTER SYSTEM SET work_mem = '4MB'",
          "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
          "ALTER TYPE mood ADD VALUE 'b'",
          "DISCARD ALL",
          "DISCARD TEMP",
          "TRUNCATE t",
          "LOCK TABLE t");

  private static boolean refusedInTransaction(Session session, String sql) {
    try {
      session.transaction(
          () -> {
            session.execute(sql);
            throw new IllegalStateException("taken");
          });
      return false;
    } catch (IllegalStateException taken) {
      return false;
    } catch (DatabaseException error) {
      assertThat(error.sqlState()).as(sql).isEqualTo("25001");
      return true;
    }
  }
}
