package io.github.dbmig.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.database.dialect.postgresql.PostgresqlSyntax;
import io.github.dbmig.database.dialect.sqlite.SqliteSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every script. The seed of a random one is the number of the repetition. */
class StatementSplitterLawsTest {
  private static final List<Lexicon> ENGINES =
      List.of(PostgresqlSyntax.LEXICON, MysqlSyntax.LEXICON, SqliteSyntax.LEXICON);

  private static final List<String> EVERYWHERE =
      List.of(
          "SELECT 1",
          "INSERT INTO t (a) VALUES ('it''s; -- /* # $$'), ('')",
          "SELECT CASE WHEN a THEN (CASE b WHEN 1 THEN 2 END) END FROM t",
          "CREATE TABLE t (\n  a int, -- b; '\n  c text /* ;\n' */\n)",
          "BEGIN",
          "COMMIT",
          "DELETE FROM t WHERE a = 'é😀;'",
          "UPDATE t SET a = 1 - 2 / 3 * 4");

  private static final List<List<String>> PARTICULAR =
      List.of(
          List.of(
              "DO $x$ BEGIN PERFORM ';'; END $x$",
              "SELECT E'\\';', 'C:\\'",
              "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN 1=1 THEN 2 END; END",
              "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT (2))",
              "SELECT /* /* ; */ ; */ \"a;\""),
          List.of(
              "CREATE PROCEDURE p() BEGIN IF a THEN SELECT IF(1, 2, 3); END IF; BEGIN END; END",
              "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = IF(NEW.b, 1, 2)",
              "SELECT `a;` # ; '\n, \"it\\\";\", 5--1",
              "/*!50001 CREATE VIEW v AS SELECT ';' */",
              "START TRANSACTION"),
          List.of(
              "CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN 2 END; END",
              "SELECT [a;], `b;`, \"c;\", x'00'",
              "PRAGMA foreign_keys = ON"));

  private static final List<String> BETWEEN =
      List.of(";", " ;\n", ";;\n\n", ";\n-- a; 'b\n", "; /* c; \" */ ", "/* d */;\t\r\n", "; --\n");

  /** A script and the statements it was made from. */
  private record Script(String text, List<String> statements) {
    static Script random(Random random, int engine) {
      var pool = new ArrayList<>(EVERYWHERE);
      pool.addAll(PARTICULAR.get(engine));
      var text = new StringBuilder(random.nextBoolean() ? "\n-- head; '\n" : "");
      var statements = new ArrayList<String>();
      int count = random.nextInt(30);
      for (int i = 0; i < count; i++) {
        String statement = pool.get(random.nextInt(pool.size()));
        statements.add(statement);
        text.append(statement).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
      }
      return new Script(text.toString(), statements);
    }
  }

  @RepeatedTest(300)
  void aScriptGivesBackTheStatementsItWasMadeFrom(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    int engine = seed % ENGINES.size();
    Script script = Script.random(new Random(seed), engine);
    List<SqlStatement> split = StatementSplitter.split(script.text(), ENGINES.get(engine));
    assertThat(split)
        .as("seed %d", seed)
        .extracting(SqlStatement::text)
        .isEqualTo(script.statements());
    splittingIsCovering(script.text(), ENGINES.get(engine), split);
  }

  /** Every token that says something is in exactly one statement, and in order. */
  private static void splittingIsCovering(
      String source, Lexicon lexicon, List<SqlStatement> split) {
    int covered = 0;
    int next = 0;
    var lexer = new Lexer(source, lexicon);
    while (lexer.hasNext()) {
      Token token = lexer.next();
      while (next < split.size() && end(split.get(next)) <= token.start()) {
        next++;
      }
      boolean inside = next < split.size() && split.get(next).offset() <= token.start();
      boolean speaks = !token.silent() && token.kind() != Token.Kind.TERMINATOR;
      assertThat(inside || !speaks).as("%s is in a statement", token).isTrue();
      covered += inside ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(split.size());
    for (SqlStatement statement : split) {
      assertThat(source.substring(statement.offset(), end(statement))).isEqualTo(statement.text());
      assertThat(place(source, statement.offset()))
          .isEqualTo(statement.line() + ":" + statement.column());
    }
  }

  private static int end(SqlStatement statement) {
    return statement.offset() + statement.text().length();
  }

  private static String place(String source, int offset) {
    String before = source.substring(0, offset);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int mark = line == 1 && source.startsWith("\uFEFF") ? 1 : 0;
    return line + ":" + (offset - before.lastIndexOf('\n') - mark);
  }

  @RepeatedTest(500)
  void anyTextIsSplitOrRefused(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    var random = new Random(seed);
    String text = seed % 2 == 0 ? noise(random) : fragments(random);
    for (Lexicon lexicon : ENGINES) {
      try {
        List<SqlStatement> split = StatementSplitter.split(text, lexicon);
        splittingIsCovering(text.replace('\r', ' '), lexicon, splitPlain(text, lexicon));
        assertThat(split).allSatisfy(one -> assertThat(one.text()).isNotBlank());
      } catch (MigrationException refused) {
        assertThat(refused.subject()).as("seed %d", seed).matches("line \\d+, column \\d+");
      }
    }
  }

  private static List<SqlStatement> splitPlain(String text, Lexicon lexicon) {
    return StatementSplitter.split(text.replace('\r', ' '), lexicon);
  }

  private static String noise(Random random) {
    return random
        .ints(random.nextInt(400), 0, 0x250)
        .mapToObj(Character::toString)
        .reduce("", String::concat);
  }

  private static String fragments(Random random) {
    List<String> pieces =
        List.of(
            "'",
            "\"",
            "`",
            "[",
            "]",
            "$$",
            "$a$",
            "/*",
            "*/",
            "/*!",
            "--",
            "-- ",
            "#",
            "\n",
            ";",
            "(",
            ")",
            "BEGIN ",
            "END ",
            "CASE ",
            "IF ",
            "CREATE ",
            "TRIGGER ",
            "FUNCTION ",
            "PROCEDURE ",
            "RULE ",
            "ATOMIC ",
            "\\",
            "DELIMITER ",
            "//",
            "E'",
            "U&\"",
            "COPY ",
            "FROM stdin",
            ".",
            "THEN ",
            "LOOP ",
            "DO ",
            ":",
            "\uFEFF",
            "\uD83D",
            "\0",
            "\r");
    var text = new StringBuilder();
    int count = random.nextInt(60);
    for (int i = 0; i < count; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  @Test
  @Tag("bench")
  void fourTimesTheTextTakesAboutFourTimesAsLong() {
    for (int engine = 0; engine < ENGINES.size(); engine++) {
      Lexicon lexicon = ENGINES.get(engine);
      String small = megabytes(engine, 1);
      String large = megabytes(engine, 4);
      best(small, lexicon);
      double ratio = (double) best(large, lexicon) / best(small, lexicon);
      System.out.printf(
          "engine %d: 1 MB in %d ms, ratio of 4 MB %.2f%n",
          engine, best(small, lexicon) / 1_000_000, ratio);
      assertThat(ratio).isLessThan(8);
    }
  }

  private static String megabytes(int engine, int count) {
    var text = new StringBuilder();
    for (int seed = 0; text.length() < count << 20; seed++) {
      text.append(Script.random(new Random(seed), engine).text());
    }
    return text.toString();
  }

  private static long best(String text, Lexicon lexicon) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      assertThat(StatementSplitter.split(text, lexicon)).isNotEmpty();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
