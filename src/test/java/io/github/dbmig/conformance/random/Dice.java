package io.github.dbmig.conformance.random;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The decisions that make one schema of a pair. Each has a path, and depends on seed and path only;
 * the second schema decides one in six anew, so that the two have most in common.
 */
public final class Dice {
  private static final int ANEW = 6;
  private static final long PRIME = 1_099_511_628_211L;

  private final long seed;
  private final boolean second;

  public Dice(long seed, boolean second) {
    this.seed = seed;
    this.second = second;
  }

  /** A number from 0 to below the bound. */
  int below(String path, int bound) {
    boolean anew = second && random(path + "?", ANEW) == 0;
    return random(anew ? path + "!" : path, bound);
  }

  private int random(String path, int bound) {
    long hash = seed;
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * PRIME;
    }
    return new SplittableRandom(hash).nextInt(bound);
  }

  boolean chance(String path, int percent) {
    return below(path, 100) < percent;
  }

  <T> T pick(String path, List<T> choices) {
    return choices.get(below(path, choices.size()));
  }

  /** The text, or nothing. */
  String maybe(String path, int percent, String text) {
    return chance(path, percent) ? text : "";
  }

  /** The numbers below the count whose path {@code path + number} comes up. */
  List<Integer> some(String path, int count, int percent) {
    return IntStream.range(0, count).filter(i -> chance(path + i, percent)).boxed().toList();
  }
}
