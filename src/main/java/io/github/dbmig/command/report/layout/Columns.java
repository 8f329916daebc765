package io.github.dbmig.command.report.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * In which column each box stands: right of all that it refers to, but for one link of each circle.
 */
final class Columns {
  private static final int NEW = 0;
  private static final int OPEN = 1;
  private static final int DONE = 2;

  private final List<List<Integer>> targets;
  private final int[] state;
  private final int[] column;

  private Columns(int count, List<Link> links) {
    this.targets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      targets.add(new ArrayList<>());
    }
    links.stream().filter(link -> !link.loop()).forEach(l -> targets.get(l.from()).add(l.to()));
    this.state = new int[count];
    this.column = new int[count];
  }

  /** From 0 on. */
  static int[] of(int count, List<Link> links) {
    Columns columns = new Columns(count, links);
    for (int i = 0; i < count; i++) {
      if (columns.state[i] == NEW) {
        columns.visit(i);
      }
    }
    return Arrays.copyOf(columns.column, count);
  }

  /** Depth first with a stack of its own, since a chain of references may be long. */
  private void visit(int root) {
    int[] next = new int[targets.size()];
    Deque<Integer> path = new ArrayDeque<>(List.of(root));
    state[root] = OPEN;
    while (!path.isEmpty()) {
      int box = path.peek();
      if (next[box] < targets.get(box).size()) {
        int target = targets.get(box).get(next[box]++);
        if (state[target] == NEW) {
          state[target] = OPEN;
          path.push(target);
        }
      } else {
        close(path.pop());
      }
    }
  }

  /** What is still open refers back to this box: the link that closes a circle. */
  private void close(int box) {
    for (int target : targets.get(box)) {
      if (state[target] == DONE) {
        column[box] = Math.max(column[box], column[target] + 1);
      }
    }
    state[box] = DONE;
  }
}
