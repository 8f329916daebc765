package io.github.dbmig.command.report.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In which order boxes, and the lanes of lines that pass, stand in their columns: each near the
 * middle of its neighbours, which leaves few crossings (Sugiyama, Tagawa and Toda 1981).
 */
final class Rows {
  private static final int SWEEPS = 6;

  private final List<List<Integer>> columns = new ArrayList<>();
  private final List<List<Integer>> neighbours = new ArrayList<>();
  private final List<Integer> columnOf = new ArrayList<>();
  private final List<List<Integer>> chains = new ArrayList<>();

  /**
   * @param columnOf of each box, by its number
   */
  Rows(int[] columnOf, List<Link> links) {
    IntStream.of(columnOf).forEach(this::node);
    links.forEach(link -> chains.add(link.loop() ? List.of() : chain(link)));
    for (int i = 0; i < SWEEPS; i++) {
      sweep(i % 2 == 0);
    }
  }

  /** From left to right: numbers from the count of the boxes on are lanes. */
  List<List<Integer>> columns() {
    return columns;
  }

  /** The lanes of each link, from its beginning to its end. */
  List<List<Integer>> lanes() {
    return chains;
  }

  List<Integer> neighbours(int node) {
    return neighbours.get(node);
  }

  int column(int node) {
    return columnOf.get(node);
  }

  private int node(int column) {
    while (columns.size() <= column) {
      columns.add(new ArrayList<>());
    }
    int node = columnOf.size();
    columnOf.add(column);
    columns.get(column).add(node);
    neighbours.add(new ArrayList<>());
    return node;
  }

  private List<Integer> chain(Link link) {
    List<Integer> lanes = new ArrayList<>();
    int end = column(link.to());
    int step = Integer.signum(end - column(link.from()));
    int last = link.from();
    for (int at = column(last) + step; step != 0 && at != end; at += step) {
      int lane = node(at);
      join(last, lane);
      lanes.add(lane);
      last = lane;
    }
    join(last, link.to());
    return lanes;
  }

  private void join(int one, int other) {
    neighbours.get(one).add(other);
    neighbours.get(other).add(one);
  }

  private void sweep(boolean rightwards) {
    double[] place = new double[columnOf.size()];
    columns.forEach(
        column -> IntStream.range(0, column.size()).forEach(i -> place[column.get(i)] = i));
    for (int i = 1; i < columns.size(); i++) {
      int at = rightwards ? i : columns.size() - 1 - i;
      int beside = rightwards ? at - 1 : at + 1;
      List<Integer> column = columns.get(at);
      Map<Integer, Double> wish = new HashMap<>();
      column.forEach(node -> wish.put(node, wish(node, beside, place)));
      column.sort(Comparator.comparingDouble(wish::get));
      IntStream.range(0, column.size()).forEach(row -> place[column.get(row)] = row);
    }
  }

  /** A node without neighbours on that side stays where it is. */
  private double wish(int node, int beside, double[] place) {
    return neighbours.get(node).stream()
        .filter(other -> column(other) == beside)
        .mapToDouble(other -> place[other])
        .average()
        .orElse(place[node]);
  }
}
