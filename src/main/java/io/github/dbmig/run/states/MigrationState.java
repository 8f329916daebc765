package io.github.dbmig.run.states;

import java.util.Locale;

/** Where a migration stands between the disk and the database. */
public enum MigrationState {
  APPLIED,
  PENDING,
  /** The tool itself says that it broke. */
  FAILED,
  /** Some statements took effect and are in the journal; the next run goes on behind them. */
  PARTLY,
  /** Applied, and the file has changed since. */
  MODIFIED,
  /** Applied, and the file is gone. */
  MISSING,
  /** Not applied, although a later one is. */
  OUT_OF_ORDER;

  /** True for what {@code run} still has to do. */
  public boolean isPending() {
    return this == PENDING || this == OUT_OF_ORDER || this == PARTLY;
  }

  /** As in reports: {@code outOfOrder}. */
  public String label() {
    return this == OUT_OF_ORDER ? "outOfOrder" : name().toLowerCase(Locale.ROOT);
  }
}
