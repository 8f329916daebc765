package io.github.dbmig.command.report.layout;

import io.github.dbmig.command.report.layout.Drawing.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Boxes of one width in columns, from what is referred to on the left to what refers to it on the
 * right; the same input gives the same picture. No two boxes overlap, and no line crosses a box.
 * All lengths are pixels.
 */
public final class Layout {
  public static final int BOX = 240;

  static final int BETWEEN = 56;
  static final int BELOW = 20;

  /** The height of the way of a line through a column. */
  static final int LANE = 2;

  private static final int MARGIN = 12;

  /** Boxes that no line joins to another stand in rows of so many. */
  private static final int ALONE = 3;

  private final List<Integer> heights;
  private final List<Link> links;
  private final Map<Integer, List<Integer>> linksFrom = new HashMap<>();
  private final Point[] corners;
  private final Map<Integer, List<Point>> routes = new HashMap<>();
  private int width = MARGIN;
  private int bottom = MARGIN;

  private Layout(List<Integer> heights, List<Link> links) {
    this.heights = heights;
    this.links = links;
    this.corners = new Point[heights.size()];
    for (int i = 0; i < links.size(); i++) {
      linksFrom.computeIfAbsent(links.get(i).from(), any -> new ArrayList<>()).add(i);
    }
  }

  /**
   * @param heights of the boxes
   */
  public static Drawing of(List<Integer> heights, List<Link> links) {
    Layout layout = new Layout(heights, links);
    List<List<Integer>> alone = new ArrayList<>();
    for (List<Integer> group : Components.of(heights.size(), links)) {
      if (group.size() == 1) {
        alone.add(group);
      } else {
        layout.row(List.of(group));
      }
    }
    for (int i = 0; i < alone.size(); i += ALONE) {
      layout.row(alone.subList(i, Math.min(i + ALONE, alone.size())));
    }
    return layout.drawing();
  }

  /** Groups side by side, below all before. */
  private void row(List<List<Integer>> groups) {
    int left = MARGIN;
    int lowest = bottom;
    for (List<Integer> group : groups) {
      List<Integer> own = group.stream().flatMap(box -> linksOf(box).stream()).toList();
      Placement placement = placement(group, own);
      for (int i = 0; i < group.size(); i++) {
        corners[group.get(i)] = moved(placement.corner(i), left);
      }
      List<List<Point>> ways = placement.routes();
      for (int i = 0; i < own.size(); i++) {
        int x = left;
        routes.put(own.get(i), ways.get(i).stream().map(point -> moved(point, x)).toList());
      }
      left += placement.width();
      lowest = Math.max(lowest, bottom + placement.height() + BELOW);
    }
    width = Math.max(width, left);
    bottom = lowest;
  }

  private List<Integer> linksOf(int box) {
    return linksFrom.getOrDefault(box, List.of());
  }

  private Placement placement(List<Integer> group, List<Integer> own) {
    Map<Integer, Integer> place = new HashMap<>();
    group.forEach(box -> place.put(box, place.size()));
    return new Placement(
        group.stream().map(heights::get).toList(),
        own.stream()
            .map(links::get)
            .map(l -> new Link(place.get(l.from()), place.get(l.to()), l.fromY(), l.toY()))
            .toList());
  }

  private Point moved(Point point, int left) {
    return new Point(point.x() + left, point.y() + bottom);
  }

  private Drawing drawing() {
    return new Drawing(
        List.of(corners),
        IntStream.range(0, links.size()).mapToObj(routes::get).toList(),
        width - BETWEEN / 2,
        bottom);
  }
}
