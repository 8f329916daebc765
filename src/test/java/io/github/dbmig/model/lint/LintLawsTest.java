package io.github.dbmig.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.mysql.MysqlLint;
import io.github.dbmig.database.dialect.postgresql.PostgresqlLint;
import io.github.dbmig.database.dialect.sqlite.SqliteLint;
import io.github.dbmig.model.lint.rule.Finding;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.lint.rule.TableFacts;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every statement. The seed of a random one is the number of the repetition. */
class LintLawsTest {
  private static final List<LintFacts> ENGINES =
      List.of(PostgresqlLint.FACTS, MysqlLint.FACTS, MysqlLint.ONLINE_COPY_FACTS, SqliteLint.FACTS);

  private static final List<String> OPENINGS =
      List.of(
          "ALTER TABLE t ",
          "ALTER TABLE ",
          "ALTER ",
          "CREATE INDEX ",
          "CREATE TABLE t (",
          "DROP ",
          "UPDATE ",
          "DELETE FROM ",
          "WITH ",
          "VACUUM ",
          "REFRESH ",
          "REINDEX ",
          "RENAME TABLE ",
          "TRUNCATE ",
          "CREATE TRIGGER ",
          "ALTER TYPE t ",
          "CLUSTER ",
          "CREATE ",
          "");

  private static final List<String> PIECES =
      List.of(
          "ADD",
          "COLUMN",
          "CONSTRAINT",
          "c",
          "UNIQUE",
          "(",
          ")",
          ",",
          "PRIMARY KEY",
          "FOREIGN KEY",
          "REFERENCES",
          "u",
          ".",
          "\"q\"",
          "'s'",
          "1",
          "DEFAULT",
          "now",
          "NOT",
          "NULL",
          "VALID",
          "CHECK",
          "RENAME",
          "TO",
          "DROP",
          "ALTER",
          "TYPE",
          "SET",
          "USING",
          "INDEX",
          "ON",
          "IF",
          "EXISTS",
          "CONCURRENTLY",
          "AS",
          "STORED",
          "MODIFY",
          "CHANGE",
          "LOCK",
          "=",
          "NONE",
          "VIEW",
          "MATERIALIZED",
          "TABLE",
          "PARTITION",
          "OF",
          "ATTACH",
          "DETACH",
          "VALUE",
          "WHERE",
          "*",
          "VALIDATE",
          "ONLY",
          "SCHEMA",
          "ENABLE",
          "ROW",
          "FULL",
          "GENERATED",
          "::",
          "SERIAL");

  private static String random(Random random) {
    var sql = new StringBuilder();
    for (int statements = random.nextInt(4) + 1; statements > 0; statements--) {
      sql.append(OPENINGS.get(random.nextInt(OPENINGS.size())));
      for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
        sql.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
      }
      sql.append(";\n");
    }
    return sql.toString();
  }

  @RepeatedTest(1000)
  void anyStatementIsCheckedWithoutFailing(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    String sql = random(new Random(seed));
    for (LintFacts engine : ENGINES) {
      List<SqlStatement> statements;
      try {
        statements = StatementSplitter.split(sql, engine.lexicon());
      } catch (MigrationException refused) {
        continue;
      }
      var input = new LintInput(statements, TableFacts.UNKNOWN, seed % 2 == 0, List.of());
      assertThat(Lint.check(input, engine))
          .as("seed %d: %s", seed, sql)
          .allSatisfy(finding -> isComplete(finding, statements));
    }
  }

  private static void isComplete(Finding finding, List<SqlStatement> statements) {
    SqlStatement statement = statements.get(finding.statement());
    long last = statement.line() + statement.text().lines().count() - 1;
    assertThat((long) finding.line()).isBetween((long) statement.line(), last);
    assertThat(finding.message()).isNotBlank();
    assertThat(finding.tryThis()).isNotBlank();
  }

  @Test
  @Tag("bench")
  void fourTimesTheStatementsTakeAboutFourTimesAsLong() {
    double ratio = (double) best(40_000) / best(10_000);
    System.out.printf("ratio of 40,000 statements to 10,000: %.2f%n", ratio);
    assertThat(ratio).isLessThan(8);
  }

  private static long best(int count) {
    String one = "CREATE TABLE t%1$d (a int); ALTER TABLE u%1$d RENAME TO v%1$d; DROP VIEW w;\n";
    var sql = new StringBuilder();
    for (int i = 0; i < count / 3; i++) {
      sql.append(one.formatted(i));
    }
    var statements = StatementSplitter.split(sql.toString(), PostgresqlLint.FACTS.lexicon());
    var input = new LintInput(statements, TableFacts.UNKNOWN, true, List.of());
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      assertThat(Lint.check(input, PostgresqlLint.FACTS)).isNotEmpty();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
