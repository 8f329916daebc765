package io.github.dbmig.server;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Seeds for random tests: the same for the same {@code -Ddbmig.seed}, name and repetition, so that
 * a failure replays. {@code .ci/run} gives the hash of the commit.
 */
public final class Seeds {
  private static final String BUILD = System.getProperty("dbmig.seed", "local");

  private Seeds() {}

  public static long of(String test, int repetition) {
    String text = BUILD + "/" + test + "/" + repetition;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }

  /** How to run the same again, for a failure's message. */
  public static String replay(String test, int repetition) {
    return test + " repetition " + repetition + ", replay with -Ddbmig.seed=" + BUILD;
  }

  /** 10 in the profile ci, 50 in nightly: {@code -Ddbmig.repetitions}. */
  public static int repetitions() {
    return Integer.getInteger("dbmig.repetitions", 10);
  }
}
