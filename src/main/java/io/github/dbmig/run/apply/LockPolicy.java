package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.ConfigurationException;
import java.time.Duration;

/**
 * How long a statement waits for a lock, and how long it is tried again. A waiting ALTER makes
 * every later statement on its table wait behind it, so one attempt is short and the table stays
 * clear for ten times as long between two (reference: pgroll, GitLab's lock retries).
 *
 * @param longest of one attempt; the first takes 50 ms, each further one half as long again
 * @param patience for all attempts together; never run without a limit afterwards
 */
public record LockPolicy(Duration longest, Duration patience) {
  public static final LockPolicy DEFAULT =
      new LockPolicy(Duration.ofSeconds(1), Duration.ofMinutes(30));

  private static final long FIRST_MILLIS = 50;
  private static final double GROWTH = 1.5;
  private static final int PAUSE_FACTOR = 10;

  public LockPolicy {
    if (longest.toMillis() < 1 || patience.isNegative()) {
      throw new ConfigurationException(
          "lock-policy",
          "dbmig.lockTimeout " + longest,
          "is no time to wait for a lock",
          "use 1 ms or more, for example -Ddbmig.lockTimeout=PT1S");
    }
  }

  /** The limit of an attempt, which counts from 0. */
  public Duration limit(int attempt) {
    double grown = FIRST_MILLIS * Math.pow(GROWTH, Math.min(attempt, 20));
    return Duration.ofMillis(Math.min(longest.toMillis(), (long) grown));
  }

  /**
   * The pause after it.
   *
   * @param jitter 0 to 1
   */
  Duration pause(int attempt, double jitter) {
    return Duration.ofMillis((long) (limit(attempt).toMillis() * PAUSE_FACTOR * (1 + jitter)));
  }
}
