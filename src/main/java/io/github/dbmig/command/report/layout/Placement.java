package io.github.dbmig.command.report.layout;

import io.github.dbmig.command.report.layout.Drawing.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The boxes of one group in columns. Without margins; the first column begins at 0. */
final class Placement {
  private static final int PASSES = 3;

  private final List<Integer> heights;
  private final List<Link> links;
  private final Rows rows;
  private final Map<Integer, Integer> tops = new HashMap<>();

  Placement(List<Integer> heights, List<Link> links) {
    this.heights = heights;
    this.links = links;
    this.rows = new Rows(Columns.of(heights.size(), links), links);
    rows.columns().forEach(column -> stack(column, false));
    for (int i = 0; i < PASSES; i++) {
      rows.columns().forEach(column -> stack(column, true));
    }
    up();
  }

  /** From the top, and where wished, not above the middle of what it is joined to. */
  private void stack(List<Integer> column, boolean aligned) {
    int free = 0;
    for (int node : column) {
      int top = aligned ? Math.max(free, wish(node)) : free;
      tops.put(node, top);
      free = top + height(node) + Layout.BELOW;
    }
  }

  private int wish(int node) {
    double middle =
        rows.neighbours(node).stream()
            .mapToDouble(other -> tops.get(other) + height(other) / 2.0)
            .average()
            .orElse(0);
    return (int) Math.round(middle - height(node) / 2.0);
  }

  /** Nothing above the highest box. */
  private void up() {
    int highest = tops.values().stream().min(Comparator.naturalOrder()).orElse(0);
    tops.replaceAll((node, top) -> top - highest);
  }

  private int height(int node) {
    return node < heights.size() ? heights.get(node) : Layout.LANE;
  }

  Point corner(int node) {
    return new Point(rows.column(node) * (Layout.BOX + Layout.BETWEEN), tops.get(node));
  }

  int width() {
    return rows.columns().size() * (Layout.BOX + Layout.BETWEEN);
  }

  int height() {
    return tops.entrySet().stream()
        .mapToInt(one -> one.getValue() + height(one.getKey()))
        .max()
        .orElse(0);
  }

  /** Of each link. */
  List<List<Point>> routes() {
    List<List<Point>> routes = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      routes.add(route(links.get(i), rows.lanes().get(i)));
    }
    return routes;
  }

  private List<Point> route(Link link, List<Integer> lanes) {
    Point from = corner(link.from());
    Point to = corner(link.to());
    boolean leftwards = !link.loop() && to.x() < from.x();
    List<Point> route = new ArrayList<>();
    route.add(new Point(from.x() + (leftwards ? 0 : Layout.BOX), from.y() + link.fromY()));
    for (int lane : lanes) {
      Point at = corner(lane);
      int y = at.y() + Layout.LANE / 2;
      route.add(new Point(at.x() + (leftwards ? Layout.BOX : 0), y));
      route.add(new Point(at.x() + (leftwards ? 0 : Layout.BOX), y));
    }
    boolean right = leftwards || link.loop();
    route.add(new Point(to.x() + (right ? Layout.BOX : 0), to.y() + link.toY()));
    return route;
  }
}
