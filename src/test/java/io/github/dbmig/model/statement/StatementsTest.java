package io.github.dbmig.model.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.database.dialect.postgresql.PostgresqlSyntax;
import io.github.dbmig.database.dialect.sqlite.SqliteSyntax;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  private static Classified classify(String sql, Lexicon lexicon) {
    List<SqlStatement> statements = StatementSplitter.split(sql, lexicon);
    assertThat(statements).hasSize(1);
    return Statements.classify(statements.get(0), lexicon);
  }

  private static Lexicon engine(String name) {
    return switch (name) {
      case "pg" -> PostgresqlSyntax.LEXICON;
      case "my" -> MysqlSyntax.LEXICON;
      default -> SqliteSyntax.LEXICON;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pg | INSERT INTO t VALUES (1)                                      | DML
          pg | /* x */ update t set a = 1                                    | DML
          pg | WITH a AS (SELECT 1) SELECT * FROM a                          | QUERY
          pg | WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a            | DML
          pg | WITH a AS MATERIALIZED (DELETE FROM t RETURNING *) SELECT 1   | DML
          pg | SELECT 1                                                      | QUERY
          pg | (SELECT 1) UNION SELECT 2                                     | QUERY
          pg | SELECT pg_catalog.set_config('search_path', '', false)        | SESSION
          pg | SELECT * INTO t2 FROM t                                       | OTHER
          pg | SET search_path = x                                           | SESSION
          pg | SET TRANSACTION READ ONLY                                     | TRANSACTION
          pg | BEGIN                                                         | TRANSACTION
          my | START TRANSACTION                                             | TRANSACTION
          my | START REPLICA                                                 | OTHER
          my | BEGIN NOT ATOMIC SELECT 1; END                                | OTHER
          my | USE shop                                                      | SESSION
          my | /*!40101 SET NAMES utf8 */                                    | SESSION
          my | SET GLOBAL x = 1                                              | OTHER
          my | LOAD DATA INFILE 'x' INTO TABLE t                             | DML
          my | REPLACE INTO t VALUES (1)                                     | DML
          my | CALL p()                                                      | OTHER
          pg | DO $$ BEGIN END $$                                            | OTHER
          li | PRAGMA foreign_keys = ON                                      | SESSION
          li | VACUUM                                                        | OTHER
          li | END TRANSACTION                                               | TRANSACTION
          pg | COMMENT ON TABLE t IS 'x'                                     | DDL
          pg | GRANT SELECT ON t TO r                                        | DDL
          """)
  void kindFollowsTheLeadingWords(String engine, String sql, Classified.Kind kind) {
    assertThat(classify(sql, engine(engine)).kind()).isEqualTo(kind);
  }

  private static String render(DdlTarget target) {
    String names = join(target.names());
    String text = target.verb() + " " + target.kind() + " " + names;
    text += target.renamedTo().isEmpty() ? "" : " to " + join(target.renamedTo());
    text += target.onTable().map(table -> " on " + table).orElse("");
    text += target.concurrently() ? " concurrently" : "";
    text += target.ifExists() ? " if" : "";
    return (text + (target.temporary() ? " temporary" : "")).replace("  ", " ").strip();
  }

  private static String join(List<QualifiedName> names) {
    return names.stream().map(QualifiedName::toString).collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          pg | CREATE TABLE IF NOT EXISTS App.Users (id int)                     | CREATE TABLE app.users if
          pg | CREATE UNLOGGED TABLE "A.b"."C""d" ()                             | CREATE TABLE A.b.C"d
          pg | CREATE TEMP TABLE t (a int)                                       | CREATE TABLE t temporary
          pg | CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY s.t (a)  | CREATE INDEX i on s.t concurrently if
          pg | CREATE INDEX ON t USING gin (a)                                   | CREATE INDEX on t
          pg | DROP INDEX CONCURRENTLY IF EXISTS s.i, j CASCADE                  | DROP INDEX s.i,j concurrently if
          pg | CREATE OR REPLACE VIEW v AS SELECT 1                              | CREATE VIEW v if
          pg | CREATE MATERIALIZED VIEW v AS SELECT 1                            | CREATE MATERIALIZED_VIEW v
          pg | REFRESH MATERIALIZED VIEW CONCURRENTLY v                          | OTHER MATERIALIZED_VIEW v concurrently
          pg | CREATE CONSTRAINT TRIGGER g AFTER UPDATE OF a ON s.t EXECUTE FUNCTION f() | CREATE TRIGGER g on s.t
          pg | DROP TRIGGER IF EXISTS g ON t                                     | DROP TRIGGER g on t if
          pg | CREATE FUNCTION s.f(a int) RETURNS int RETURN 1                   | CREATE FUNCTION s.f
          pg | DROP FUNCTION f(int, text), g()                                   | DROP FUNCTION f,g
          pg | CREATE RULE r AS ON INSERT TO t DO NOTHING                        | CREATE RULE r on t
          pg | CREATE POLICY p ON t USING (true)                                 | CREATE POLICY p on t
          pg | CREATE TYPE mood AS ENUM ('a')                                    | CREATE TYPE mood
          pg | CREATE EXTENSION IF NOT EXISTS "uuid-ossp"                        | CREATE EXTENSION uuid-ossp if
          pg | CREATE FOREIGN TABLE t (a int) SERVER s                           | CREATE TABLE t
          pg | CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()    | CREATE OTHER
          pg | CREATE PUBLICATION p FOR TABLE t                                  | CREATE OTHER
          pg | ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO r  | ALTER OTHER
          pg | ALTER TABLE ONLY t ADD COLUMN a int                               | ALTER TABLE t
          pg | ALTER TABLE IF EXISTS t RENAME TO u                               | RENAME TABLE t to u if
          pg | ALTER TABLE t RENAME a TO b                                       | ALTER TABLE t
          pg | ALTER TABLE t RENAME COLUMN a TO b                                | ALTER TABLE t
          pg | ALTER INDEX i RENAME TO j                                         | RENAME INDEX i to j
          pg | ALTER SEQUENCE s RESTART                                          | ALTER SEQUENCE s
          pg | TRUNCATE ONLY a, ONLY b RESTART IDENTITY                          | TRUNCATE TABLE a,b
          pg | CREATE SCHEMA s                                                   | CREATE SCHEMA s
          pg | REINDEX TABLE t                                                   | OTHER TABLE t
          pg | COMMENT ON TABLE s.t IS 'x'                                       | OTHER TABLE s.t
          my | CREATE TABLE `Db`.`My``t` (a int)                                 | CREATE TABLE Db.My`t
          my | /*!50001 CREATE ALGORITHM=UNDEFINED */ /*!50013 DEFINER=`a`@`b` SQL SECURITY DEFINER */ /*!50001 VIEW `v` AS SELECT 1 */ | CREATE VIEW v
          my | CREATE FULLTEXT INDEX i ON t (a)                                  | CREATE INDEX i on t
          my | DROP INDEX i ON t                                                 | DROP INDEX i on t
          my | RENAME TABLE a TO b, c.d TO e                                     | RENAME TABLE a,c.d to b,e
          my | ALTER TABLE a ADD x int, RENAME b                                 | RENAME TABLE a to b
          my | ALTER TABLE a RENAME INDEX x TO y                                 | ALTER TABLE a
          my | CREATE DEFINER=`a`@`%` EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1 | CREATE EVENT e
          my | CREATE AGGREGATE FUNCTION f RETURNS STRING SONAME 'x'             | CREATE FUNCTION f
          my | CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1    | CREATE TRIGGER g on t
          my | DROP TEMPORARY TABLE IF EXISTS t                                  | DROP TABLE t if temporary
          my | TRUNCATE t                                                        | TRUNCATE TABLE t
          li | CREATE VIRTUAL TABLE [My t] USING fts5(a)                         | CREATE TABLE My t
          li | CREATE TRIGGER IF NOT EXISTS g INSTEAD OF UPDATE OF a ON v BEGIN SELECT 1; END | CREATE TRIGGER g on v if
          li | ALTER TABLE a RENAME TO "B"                                       | RENAME TABLE a to B
          """)
  void targetIsReadAndNamesAreFolded(String engine, String sql, String expected) {
    DdlTarget target = classify(sql, engine(engine)).target().orElseThrow();
    assertThat(render(target)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)",
        "drop index concurrently i",
        "REINDEX INDEX CONCURRENTLY i",
        "REINDEX (VERBOSE) TABLE CONCURRENTLY t",
        "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
        "VACUUM FULL t",
        "CREATE DATABASE d",
        "ALTER SYSTEM SET x = 1",
        "CLUSTER",
        "DROP SUBSCRIPTION s"
      })
  void postgresqlRefusesTheseInATransaction(String sql) {
    assertThat(classify(sql, PostgresqlSyntax.LEXICON).cannotRunInTransaction()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX concurrently_built ON t (a)",
        "CREATE INDEX i ON t (a)",
        "ALTER TABLE t DETACH PARTITION p",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
        "CLUSTER t",
        "ALTER TYPE mood ADD VALUE 'x'",
        "INSERT INTO vacuum VALUES (1)"
      })
  void postgresqlTakesTheseInATransaction(String sql) {
    assertThat(classify(sql, PostgresqlSyntax.LEXICON).cannotRunInTransaction()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "VACUUM INTO 'x',true",
    "ATTACH 'x' AS y,true",
    "PRAGMA foreign_keys=OFF,true",
    "PRAGMA main.journal_mode = WAL,true",
    "PRAGMA user_version = 4,false",
    "PRAGMA foreign_key_check,false"
  })
  void sqliteSaysWhatMustStandOutside(String sql, boolean outside) {
    assertThat(classify(sql, SqliteSyntax.LEXICON).cannotRunInTransaction()).isEqualTo(outside);
  }

  @Test
  void aHugeInsertIsClassifiedByItsHead() {
    String sql =
        "INSERT INTO t VALUES " + "(1, 'a'),".repeat(200_000).toLowerCase(Locale.ROOT) + "(2)";
    assertThat(classify(sql, MysqlSyntax.LEXICON).kind()).isEqualTo(Classified.Kind.DML);
  }
}
