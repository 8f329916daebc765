package io.github.dbmig.tool;

/** Which way a migration is run. */
public enum Direction {
  UP,
  DOWN;

  /** As it stands in dbmig's journal. */
  public String key() {
    return this == UP ? "up" : "down";
  }
}
