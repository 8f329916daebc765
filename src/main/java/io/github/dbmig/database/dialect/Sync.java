package io.github.dbmig.database.dialect;

import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.schema.Schema;
import java.util.List;

/**
 * Keeps two shapes of a table equal by triggers, compares them, and holds the proof that they are
 * equal. Triggers name only the user's own tables, so that a plan's files replay anywhere.
 */
public interface Sync {
  List<String> start(Schema schema, DualWrite write);

  List<String> stop(Schema schema, DualWrite write);

  /** The value the new column should have, as an expression over the row. */
  String value(DualWrite write);

  /** True for a row whose new shape is not what the old one says. */
  String differs(DualWrite write);

  /** Lets the backfill write the new shape alone, until the transaction ends. */
  List<String> bypass();

  /**
   * Fails when more than 1,000 rows differ and there is no proof, then fills those that do: nothing
   * after {@code dbmig:backfill}, the seed rows in a replay of the history.
   */
  List<String> fill(DualWrite write, String planId);

  /** Fails when a row differs and there is no proof; passes on an empty table. */
  List<String> demand(DualWrite write, String planId);

  /** Reads the old column back from the new one. */
  List<String> restore(DualWrite write);

  /** Puts the proof into the database, in that database only. */
  List<String> prove(DualWrite write, String planId);

  /** Takes the proof away; does nothing where there is none. */
  List<String> forget(DualWrite write, String planId);

  /** A query that gives one row, 1 where the database holds the proof and 0 where not. */
  String proven(String planId);
}
