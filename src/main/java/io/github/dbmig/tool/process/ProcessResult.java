package io.github.dbmig.tool.process;

import java.time.Duration;
import java.util.List;

/**
 * What a program did. Its output may hold secrets: whoever shows it redacts it first.
 *
 * @param exit its exit code, -1 when it was killed for being too slow
 * @param timedOut whether it was killed at its limit
 * @param out standard output, the middle cut out where it is longer than the runner's cap
 * @param err standard error, likewise
 * @param missed variables of this process's own that it was not given, and that it seems to want
 */
public record ProcessResult(
    int exit, boolean timedOut, String out, String err, Duration took, List<String> missed) {
  public ProcessResult {
    missed = List.copyOf(missed);
  }

  /** Exit codes above are signals. Source: gnu.org, Bash manual, "Exit Status". */
  private static final int SIGNAL = 128;

  public boolean ok() {
    return exit == 0 && !timedOut;
  }

  /** By dbmig at its limit, or by a signal from elsewhere. */
  public boolean killed() {
    return timedOut || exit > SIGNAL;
  }

  @Override
  public String toString() {
    return timedOut ? "killed after " + took : "exit code " + exit;
  }
}
