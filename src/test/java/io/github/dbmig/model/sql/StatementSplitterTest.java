package io.github.dbmig.model.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.database.dialect.postgresql.PostgresqlSyntax;
import io.github.dbmig.database.dialect.sqlite.SqliteSyntax;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each case is a script whose statements are separated by {@code ⏎⏎⏎} in the expectation. */
class StatementSplitterTest {
  private static final Lexicon POSTGRESQL = PostgresqlSyntax.LEXICON;
  private static final Lexicon MYSQL = MysqlSyntax.LEXICON;
  private static final Lexicon SQLITE = SqliteSyntax.LEXICON;

  private record Case(String name, Lexicon lexicon, String script, String... statements) {
    void check() {
      assertThat(StatementSplitter.split(script, lexicon))
          .extracting(SqlStatement::text)
          .containsExactly(statements);
      for (String statement : statements) {
        assertThat(StatementSplitter.split(statement, lexicon))
            .as("splitting a statement gives the statement")
            .extracting(SqlStatement::text)
            .containsExactly(statement);
      }
    }
  }

  private static Stream<DynamicTest> tests(Case... cases) {
    return Stream.of(cases).map(one -> DynamicTest.dynamicTest(one.name(), one::check));
  }

  /** Statements that stay whole; each is also put between two others. */
  private static Stream<DynamicTest> whole(Lexicon lexicon, String... statements) {
    return Stream.of(statements)
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.lines().findFirst().orElse("").strip(),
                    () -> {
                      String script = "SELECT 0;\n" + text + ";\nSELECT 1;";
                      new Case("", lexicon, script, "SELECT 0", text, "SELECT 1").check();
                      new Case("", lexicon, text + "\n", text).check();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyEngineSplits() {
    return Stream.of(POSTGRESQL, MYSQL, SQLITE)
        .flatMap(
            lexicon ->
                tests(
                    new Case("nothing", lexicon, ""),
                    new Case("only space and comments", lexicon, " \n-- a;\n/* b; */ ;; \t;"),
                    new Case("no terminator", lexicon, "SELECT 1", "SELECT 1"),
                    new Case("two", lexicon, "SELECT 1; SELECT 2 ;", "SELECT 1", "SELECT 2"),
                    new Case(
                        "CRLF",
                        lexicon,
                        "SELECT 1;\r\nSELECT\r\n2;\r\n",
                        "SELECT 1",
                        "SELECT\r\n2"),
                    new Case("BOM", lexicon, "\uFEFFSELECT 1;", "SELECT 1"),
                    new Case(
                        "string",
                        lexicon,
                        "SELECT ';''--;/*'; SELECT 2",
                        "SELECT ';''--;/*'",
                        "SELECT 2"),
                    new Case(
                        "comments inside stay",
                        lexicon,
                        "SELECT -- a;'\n 1 /* ; */ + 1; -- ;",
                        "SELECT -- a;'\n 1 /* ; */ + 1"),
                    new Case(
                        "comments around go",
                        lexicon,
                        "/* a */ SELECT 1 /* b; */;\n-- c\n",
                        "SELECT 1"),
                    new Case(
                        "transactions",
                        lexicon,
                        "BEGIN; SELECT 1; COMMIT; BEGIN WORK; END;",
                        "BEGIN",
                        "SELECT 1",
                        "COMMIT",
                        "BEGIN WORK",
                        "END"),
                    new Case(
                        "case expression",
                        lexicon,
                        "SELECT CASE WHEN 1=1 THEN 2 END; SELECT 3;",
                        "SELECT CASE WHEN 1=1 THEN 2 END",
                        "SELECT 3"),
                    new Case(
                        "unicode",
                        lexicon,
                        "SELECT 'é😀;' AS été; SELECT 2",
                        "SELECT 'é😀;' AS été",
                        "SELECT 2")));
  }

  @TestFactory
  Stream<DynamicTest> postgresqlStatementsStayWhole() {
    return whole(
        POSTGRESQL,
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$",
        "CREATE FUNCTION f() RETURNS void AS $body$ BEGIN EXECUTE $x$ SELECT ';' $x$; PERFORM $$;$$; END; $body$ LANGUAGE plpgsql",
        "DO $é$ BEGIN PERFORM 1; END $é$",
        "CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN CASE a WHEN 2 THEN 1 END END; SELECT a AS end; SELECT 2; END",
        "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql begin atomic; INSERT INTO t VALUES (1); end",
        "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b WHERE (c IN (1)); )",
        "CREATE OR REPLACE RULE r AS ON UPDATE TO t WHERE (old.a = 1) DO INSTEAD NOTHING",
        "SELECT E'it\\'s; \\\\'",
        "SELECT E'a'\n  'it\\';'",
        "SELECT 'C:\\'",
        "SELECT U&'d\\0061t;a' UESCAPE '!', U&\"d;\"",
        "SELECT /* a /* b; */ ; */ 1",
        "SELECT \"a;\"\"b\" FROM t",
        "SELECT a$b$c FROM t WHERE x = $1",
        "SELECT 1 AS \"BEGIN ATOMIC\"",
        "SELECT b'1;', x'1F', n';'",
        "SELECT '{1,2}'::int[], (ARRAY[1,2])[1]",
        "SELECT 5 @- 2 -- ;\n + 1",
        "COPY t TO STDOUT");
  }

  @TestFactory
  Stream<DynamicTest> postgresqlSplits() {
    return tests(
        new Case(
            "backslash ends a standard string",
            POSTGRESQL,
            "SELECT '\\'; SELECT 2",
            "SELECT '\\'",
            "SELECT 2"),
        new Case(
            "begin as a name",
            POSTGRESQL,
            "CREATE FUNCTION begin() RETURNS int RETURN 1; SELECT 2",
            "CREATE FUNCTION begin() RETURNS int RETURN 1",
            "SELECT 2"),
        new Case("lone carriage return ends a comment", POSTGRESQL, "-- a\rSELECT 1", "SELECT 1"),
        new Case(
            "a tag cannot follow a word",
            POSTGRESQL,
            "SELECT a$$; SELECT b$$",
            "SELECT a$$",
            "SELECT b$$"));
  }

  @TestFactory
  Stream<DynamicTest> mysqlStatementsStayWhole() {
    return whole(
        MYSQL,
        "CREATE PROCEDURE p() BEGIN SELECT 1; BEGIN SELECT 2; END; END",
        "CREATE DEFINER=`root`@`localhost` PROCEDURE p(IN a INT) SQL SECURITY INVOKER\nouter_block: BEGIN IF a > 1 THEN SELECT IF(a, 1, 2); ELSEIF a THEN SELECT 2; ELSE IF a = 3 THEN SELECT 3; END IF; END IF; END outer_block",
        "CREATE PROCEDURE p() BEGIN CASE a WHEN 1 THEN SELECT CASE WHEN b THEN IF(1,2,3) ELSE REPEAT('x', 2) END; ELSE BEGIN END; END CASE; SELECT 1; END",
        "CREATE PROCEDURE p() BEGIN l: LOOP LEAVE l; END LOOP l; WHILE a < 1 DO SET a = a + 1; END WHILE; REPEAT SET a = 1; UNTIL a > 1 END REPEAT; END",
        "CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END; DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1; START TRANSACTION; DO SLEEP(1); COMMIT; END",
        "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW IF NEW.a IS NULL THEN SET NEW.a = 1; END IF",
        "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET NEW.a = IF(NEW.b, 1, 2)",
        "CREATE TRIGGER t AFTER UPDATE ON x FOR EACH ROW FOLLOWS s BEGIN SET @a = NEW.end; SET @b = NEW.begin; END",
        "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN CASE WHEN a THEN IF(a, 1, 2) ELSE 2 END",
        "CREATE FUNCTION f() RETURNS VARCHAR(10) CHARSET utf8mb4 BEGIN RETURN 'a;'; END",
        "CREATE EVENT e ON SCHEDULE EVERY 1 DAY COMMENT 'x;' DO BEGIN DELETE FROM t; DELETE FROM u; END",
        "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t",
        "ALTER EVENT e DO BEGIN SELECT 1; SELECT 2; END",
        "CREATE PROCEDURE IF NOT EXISTS p() DROP TABLE IF EXISTS t",
        "CREATE PROCEDURE p() BEGIN DROP TABLE IF EXISTS t; CREATE TABLE IF NOT EXISTS t (id INT); END",
        "CREATE OR REPLACE PROCEDURE p() FOR i IN 1..10 DO SELECT i; END FOR",
        "BEGIN NOT ATOMIC DECLARE x INT DEFAULT 0; SET x = 1; END",
        "IF @a THEN SELECT 1; ELSE SELECT 2; END IF",
        "/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET NEW.a = 1; END */",
        "/*!40101 SET NAMES utf8 */",
        "/*M!100100 CREATE TABLE t (a int); */",
        "CREATE TABLE t (a int /* ; */ -- ;\n, b int # ; '\n)",
        "SELECT 'it\\'s; \"', \"say \\\"; '\"",
        "SELECT `a;``b` FROM t",
        "SELECT 5--1, ';'",
        "CREATE TABLE event (`if` int, begin int, end int)");
  }

  @TestFactory
  Stream<DynamicTest> mysqlSplits() {
    return tests(
        new Case(
            "DELIMITER",
            MYSQL,
            "DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//\nSELECT 2 //\ndelimiter ;\nSELECT 3; SELECT 4",
            "CREATE PROCEDURE p() BEGIN SELECT 1; END",
            "SELECT 2",
            "SELECT 3",
            "SELECT 4"),
        new Case(
            "DELIMITER $$ after a word",
            MYSQL,
            "DELIMITER $$\nBEGIN NOT ATOMIC SELECT '$$'; END$$\nDELIMITER ;\nSELECT 1;",
            "BEGIN NOT ATOMIC SELECT '$$'; END",
            "SELECT 1"),
        new Case(
            "DELIMITER ;;",
            MYSQL,
            "DELIMITER ;;\n/*!50003 CREATE TRIGGER t AFTER INSERT ON x FOR EACH ROW BEGIN SELECT 1; END */;;\nDELIMITER ;\n",
            "/*!50003 CREATE TRIGGER t AFTER INSERT ON x FOR EACH ROW BEGIN SELECT 1; END */"),
        new Case(
            "DELIMITER in words",
            MYSQL,
            "DELIMITER go\nSELECT gone\ngo\nSELECT 2 go\nDELIMITER ;\nSELECT go",
            "SELECT gone",
            "SELECT 2",
            "SELECT go"),
        new Case(
            "quoted DELIMITER",
            MYSQL,
            "DELIMITER '|'\nSELECT 1|SELECT ';' |",
            "SELECT 1",
            "SELECT ';'"),
        new Case(
            "simple trigger",
            MYSQL,
            "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET @c = 1; SELECT 2",
            "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET @c = 1",
            "SELECT 2"),
        new Case(
            "START TRANSACTION",
            MYSQL,
            "START TRANSACTION; SELECT 1; COMMIT",
            "START TRANSACTION",
            "SELECT 1",
            "COMMIT"),
        new Case(
            "plus minus minus",
            MYSQL,
            "SELECT 1--1; SELECT 2 -- x;\n;",
            "SELECT 1--1",
            "SELECT 2"));
  }

  @TestFactory
  Stream<DynamicTest> sqliteStatementsStayWhole() {
    return whole(
        SQLITE,
        "CREATE TRIGGER t AFTER UPDATE OF begin ON x WHEN (new.begin > 1) BEGIN UPDATE x SET a = CASE WHEN new.a THEN CASE 1 WHEN 1 THEN 2 END END WHERE end = 1; DELETE FROM y; END",
        "CREATE TEMP TRIGGER IF NOT EXISTS t BEFORE INSERT ON x BEGIN SELECT RAISE(ABORT, 'no; END;'); END",
        "create trigger [a;b] after insert on \"x;\" begin select `c;`; end",
        "CREATE TABLE [odd;name] (\"a;\"\"b\" TEXT, `c;` TEXT, [end] INT)",
        "SELECT x'00', ';', 'C:\\'",
        "PRAGMA foreign_keys = ON");
  }

  @Test
  void statementsKnowTheirPlace() {
    String script = "\uFEFF-- first\n  SELECT 1;\r\n\r\nSELECT '\n'; SELECT 3";
    assertThat(StatementSplitter.split(script, POSTGRESQL))
        .containsExactly(
            new SqlStatement("SELECT 1", 2, 3, 12),
            new SqlStatement("SELECT '\n'", 4, 1, 25),
            new SqlStatement("SELECT 3", 5, 4, 37));
  }

  @Test
  void marksCutSectionsOnlyOutsideStatementsThatAreOpen() {
    String script =
        """
        -- MARK a
        SELECT 1
        -- MARK b
        SELECT '
        -- MARK no
        ';
          -- MARK no
        CREATE FUNCTION f() RETURNS int BEGIN ATOMIC
        -- MARK no
        SELECT 1; END;
        INSERT INTO t VALUES (
        -- MARK no
        1);
        """;
    var sections =
        StatementSplitter.sections(script, POSTGRESQL, text -> text.startsWith("-- MARK"));
    assertThat(sections)
        .extracting(StatementSplitter.Section::mark)
        .containsExactly("", "-- MARK a", "-- MARK b");
    assertThat(sections)
        .extracting(section -> section.statements().size())
        .containsExactly(0, 1, 3);
    assertThat(sections).extracting(StatementSplitter.Section::line).containsExactly(1, 1, 3);
  }

  private record Refused(Lexicon lexicon, String script, String code, String place) {
    void check() {
      assertThatThrownBy(() -> StatementSplitter.split(script, lexicon))
          .isInstanceOfSatisfying(
              MigrationException.class,
              error -> {
                assertThat(error.code()).isEqualTo(code);
                assertThat(error.subject()).isEqualTo(place);
                assertThat(error.advice()).isNotBlank();
              });
    }
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatIsNotClosedAndNamesThePlace() {
    return List.of(
            new Refused(
                POSTGRESQL, "SELECT 1;\n SELECT 'a", "sql-unterminated", "line 2, column 9"),
            new Refused(POSTGRESQL, "SELECT E'a\\'", "sql-unterminated", "line 1, column 8"),
            new Refused(POSTGRESQL, "SELECT \"a", "sql-unterminated", "line 1, column 8"),
            new Refused(POSTGRESQL, "\n/* /* */", "sql-unterminated", "line 2, column 1"),
            new Refused(POSTGRESQL, "DO $x$ $X$", "sql-unterminated", "line 1, column 4"),
            new Refused(
                POSTGRESQL,
                "CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;",
                "sql-unterminated",
                "line 1, column 21"),
            new Refused(POSTGRESQL, "SELECT (1; SELECT 2", "sql-unterminated", "line 1, column 8"),
            new Refused(
                POSTGRESQL,
                "CREATE RULE r AS ON INSERT TO t DO (SELECT 1;",
                "sql-unterminated",
                "line 1, column 36"),
            new Refused(
                POSTGRESQL,
                "SELECT 1;\nCOPY t (a) FROM stdin;\n1\tit's\n\\.\n",
                "sql-copy-data",
                "line 2, column 1"),
            new Refused(POSTGRESQL, "\\connect db\n", "sql-client-command", "line 1, column 1"),
            new Refused(POSTGRESQL, "SELECT 1 \\gexec", "sql-client-command", "line 1, column 10"),
            new Refused(MYSQL, "SELECT `a", "sql-unterminated", "line 1, column 8"),
            new Refused(MYSQL, "SELECT 'a\\'", "sql-unterminated", "line 1, column 8"),
            new Refused(MYSQL, "/*!50001 SET a", "sql-unterminated", "line 1, column 1"),
            new Refused(
                MYSQL,
                "CREATE PROCEDURE p()\nBEGIN IF a THEN SELECT 1; END;",
                "sql-unterminated",
                "line 2, column 1"),
            new Refused(MYSQL, "DELIMITER\nSELECT 1", "sql-delimiter", "line 1, column 1"),
            new Refused(
                SQLITE,
                "CREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT 1;",
                "sql-unterminated",
                "line 1, column 36"),
            new Refused(SQLITE, "SELECT [a", "sql-unterminated", "line 1, column 8"),
            new Refused(SQLITE, ".mode csv\nSELECT 1;", "sql-client-command", "line 1, column 1"))
        .stream()
        .map(one -> DynamicTest.dynamicTest(one.script(), one::check));
  }
}
