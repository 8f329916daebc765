package io.github.dbmig.database.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.server.Seeds;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Any schema becomes any other. */
class SqliteRandomPairsTest {
  private static final int PAIRS = Integer.getInteger("dbmig.pairs", 10);

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
