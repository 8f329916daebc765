package io.github.dbmig.command.result.plan;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a backfill is.
 *
 * @param table the tables it fills, joined by commas
 * @param state running, paused, finished or none
 * @param poison rows that could not be filled, by key, with the server's words
 */
public record BackfillResult(
    String plan,
    String table,
    String state,
    Rows rows,
    double seconds,
    Optional<Verified> verified,
    List<String> poison,
    Optional<DbmigException> error)
    implements Result {
  public BackfillResult {
    poison = List.copyOf(poison);
  }

  @Override
  public String goal() {
    return "backfill";
  }

  /**
   * @param total rows when it began, an estimate where counting would scan
   */
  public record Rows(long done, long total, long poison) {}

  /**
   * @param position where the database's log stood, for people
   */
  public record Verified(long differing, Instant at, String position) {}
}
