package io.github.dbmig.database.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.server.Seeds;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Any schema becomes any other. */
class SqliteRandomPairsTest {
  private static final int PAIRS = Integer.getInteger("dbmig.pairs", 3);

  @TempDir Path files;

  @RepeatedTest(10)
  void oneBecomesTheOther(RepetitionInfo repetition) {
    int number = repetition.getCurrentRepetition();
    Random random = new Random(Seeds.of("sqlite pairs", number));
    for (int i = 0; i < PAIRS; i++) {
      String before = valid(random, i + "b");
      String after = valid(random, i + "a");
      String pair = Seeds.replay("pairs", number) + ", pair " + i;
      try {
        assertThat(SqlitePair.difference(files.resolve("pair" + i), before, after))
            .as(pair)
            .isEmpty();
      } catch (DatabaseException failed) {
        throw new AssertionError(pair + "\n" + before + "-----\n" + after, failed);
      }
    }
  }

  @RepeatedTest(10)
  void noRowIsLostOnTheWay(RepetitionInfo repetition) {
    int number = repetition.getCurrentRepetition();
    Random random = new Random(Seeds.of("sqlite rows", number));
    for (int i = 0; i < PAIRS; i++) {
      String before = valid(random, i + "b");
      String after = valid(random, i + "a");
      try (SqliteDatabase one = SqliteDatabase.in(files.resolve(i + "one.db")).run(before);
          SqliteDatabase two = SqliteDatabase.in(files.resolve(i + "two.db")).run(after)) {
        Schema from = one.snapshot().schema();
        SqliteRows.fill(one.session(), from, random);
        Schema to = two.snapshot().schema();
        List<String> rows = SqliteRows.kept(one.session(), from, to);
        boolean gone = went(one, two);
        assertThat(SqliteRows.kept(one.session(), from, to))
            .as(
                "%s, pair %d, %s\n%s\n---\n%s",
                Seeds.replay("rows", number), i, gone, before, after)
            .isEqualTo(rows);
      }
    }
  }

  /** Rows that the new shape does not take stop it, and everything stays as it was. */
  private static boolean went(SqliteDatabase one, SqliteDatabase two) {
    List<String> picture = SqliteOracle.picture(one.session());
    try {
      SqlitePair.go(one, two);
      return true;
    } catch (DatabaseException stopped) {
      one.session().execute("ROLLBACK");
      assertThat(SqliteOracle.picture(one.session())).isEqualTo(picture);
      assertThat(stopped).hasMessageMatching("(?s).*(constraint failed|cannot store|overflow).*");
      return false;
    }
  }

  /** What SQLite itself refuses is thrown away, and what we would refuse. */
  private String valid(Random random, String name) {
    while (true) {
      String script = RandomSqlite.script(random);
      try (SqliteDatabase any =
          SqliteDatabase.in(files.resolve(name + random.nextLong() + ".db"))) {
        if (any.run(script).snapshot().unseen().isEmpty()) {
          return script;
        }
      } catch (DatabaseException refused) {
        continue;
      }
    }
  }
}
