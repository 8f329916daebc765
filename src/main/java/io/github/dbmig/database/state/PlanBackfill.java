package io.github.dbmig.database.state;

/**
 * How far one backfill is in this database.
 *
 * @param state {@code running}, {@code paused} or {@code finished}
 * @param paused somebody asked the runner to stop
 * @param lastKey the key of the last row that is done, as literals; empty before the first batch
 * @param upperKey the greatest key when the backfill began
 * @param done rows passed so far
 * @param total rows when it began, an estimate where counting would scan
 * @param poison rows that could not be filled
 * @param token grows with each runner; an older one is fenced off
 * @param differing rows that differed when last verified; -1 before
 * @param verifiedAt milliseconds since 1970, 0 before
 * @param position where the database's log stood then
 */
public record PlanBackfill(
    String state,
    boolean paused,
    String lastKey,
    String upperKey,
    long done,
    long total,
    long poison,
    long token,
    long differing,
    long verifiedAt,
    String position) {
  public static final String RUNNING = "running";
  public static final String PAUSED = "paused";
  public static final String FINISHED = "finished";

  public boolean finished() {
    return state.equals(FINISHED);
  }
}
