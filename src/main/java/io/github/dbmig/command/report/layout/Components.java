package io.github.dbmig.command.report.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Boxes that hang together by lines, each group in the order given. */
final class Components {
  private Components() {}

  static List<List<Integer>> of(int count, List<Link> links) {
    List<List<Integer>> beside = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      beside.add(new ArrayList<>());
    }
    for (Link link : links) {
      beside.get(link.from()).add(link.to());
      beside.get(link.to()).add(link.from());
    }
    boolean[] seen = new boolean[count];
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!seen[i]) {
        groups.add(group(i, beside, seen));
      }
    }
    return groups;
  }

  private static List<Integer> group(int first, List<List<Integer>> beside, boolean[] seen) {
    List<Integer> group = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    seen[first] = true;
    while (!open.isEmpty()) {
      int box = open.pop();
      group.add(box);
      for (int other : beside.get(box)) {
        if (!seen[other]) {
          seen[other] = true;
          open.push(other);
        }
      }
    }
    return group.stream().sorted().toList();
  }
}
