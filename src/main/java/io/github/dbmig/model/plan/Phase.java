package io.github.dbmig.model.plan;

/** The order in which a plan is released. */
public enum Phase {
  /** Adds the new shape beside the old; both kinds of application work afterwards. */
  EXPAND,
  /** Copies what was there before into the new shape. */
  BACKFILL,
  /** Validates and makes the new shape strict; removes nothing. */
  ENFORCE,
  /** Removes the old shape. */
  CONTRACT
}
