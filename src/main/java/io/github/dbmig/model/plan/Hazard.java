package io.github.dbmig.model.plan;

import java.util.Objects;

/**
 * Something people should know before they release a step.
 *
 * @param message one sentence that names the object
 */
public record Hazard(Kind kind, String message) {
  public Hazard {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
  }

  public enum Kind {
    /** Every row of a table is copied while writers wait. */
    TABLE_REWRITE,
    /** Writers wait while rows are scanned. */
    BLOCKS_WRITES,
    /** Something is removed. */
    REMOVES,
    /** Code of the user's runs more often or sees other values than before. */
    SIDE_EFFECT,
    /** A value can be read in two ways. */
    AMBIGUOUS
  }
}
