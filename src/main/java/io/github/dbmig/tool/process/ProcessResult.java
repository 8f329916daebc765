package io.github.dbmig.tool.process;

import java.time.Duration;

/**
 * What a program did. Its output may hold secrets: whoever shows it redacts it first.
 *
 * @param exit its exit code, -1 when it was killed for being too slow
 * @param timedOut whether it was killed at its limit
 * @param out standard output, the middle cut out where it is longer than the runner's cap
 * @param err standard error, likewise
 */
public record ProcessResult(int exit, boolean timedOut, String out, String err, Duration took) {
  public boolean ok() {
    return exit == 0 && !timedOut;
  }

  @Override
  public String toString() {
    return timedOut ? "killed after " + took : "exit code " + exit;
  }
}
