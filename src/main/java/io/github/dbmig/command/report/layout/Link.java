package io.github.dbmig.command.report.layout;

/**
 * A line from one box to another, by their places in the list of boxes.
 *
 * @param fromY how far below the top of its box it begins
 * @param toY how far below the top of its box it ends
 */
public record Link(int from, int to, int fromY, int toY) {
  /** True for a box that refers to itself. */
  public boolean loop() {
    return from == to;
  }
}
