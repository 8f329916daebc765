package io.github.dbmig.run.backfill;

import io.github.dbmig.base.error.ConfigurationException;
import java.time.Duration;

/**
 * How gently a backfill works.
 *
 * @param size rows in one batch, 1 to 100,000
 * @param pause after each batch that wrote, so that replicas and the application catch up
 * @param lockWait how long a batch waits for a row lock before it is tried again
 * @param patience how long one batch is tried again before the backfill fails
 * @param poisonLimit how many rows may fail before the backfill does
 */
public record BatchPolicy(
    int size, Duration pause, Duration lockWait, Duration patience, int poisonLimit) {
  public static final BatchPolicy DEFAULT =
      new BatchPolicy(
          1_000, Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMinutes(5), 100);

  private static final int LARGEST = 100_000;

  public BatchPolicy {
    if (size < 1 || size > LARGEST) {
      throw new ConfigurationException(
          "batch-size",
          "dbmig.batchSize " + size,
          "a batch has 1 to 100000 rows",
          "-Ddbmig.batchSize=1000");
    }
    if (pause.isNegative()) {
      throw new ConfigurationException(
          "sleep", "dbmig.sleepMs", "cannot be negative", "-Ddbmig.sleepMs=100");
    }
  }

  public BatchPolicy batches(int rows, Duration sleep) {
    return new BatchPolicy(rows, sleep, lockWait, patience, poisonLimit);
  }
}
