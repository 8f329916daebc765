package io.github.dbmig.command.report.layout;

import java.util.List;

/**
 * Boxes and lines with their places, in pixels from the upper left corner.
 *
 * @param boxes the upper left corner of each, in the order given
 * @param routes of each link, in the order given: pairs of points, each pair a curve across the
 *     space between two columns, joined by straight lines through columns that have no box there
 */
public record Drawing(List<Point> boxes, List<List<Point>> routes, int width, int height) {
  public Drawing {
    boxes = List.copyOf(boxes);
    routes = routes.stream().map(List::copyOf).toList();
  }

  public record Point(int x, int y) {}
}
