package io.github.dbmig.command.diff.view;

import io.github.dbmig.command.result.schema.ObjectView.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line, by their longest common subsequence. A library would do the same for
 * texts of ten thousand lines, which no definition has; from {@link #MOST} on everything between
 * the common beginning and end counts as replaced.
 */
final class LineDiff {
  /** Cells of the table: 4 MB. */
  private static final long MOST = 1_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<TextLine> lines = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Removed lines stand before those that take their place. */
  static List<TextLine> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    diff.compare();
    return List.copyOf(diff.lines);
  }

  private void compare() {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
      tail++;
    }
    add(State.SAME, before.subList(0, head));
    middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    add(State.SAME, before.subList(before.size() - tail, before.size()));
  }

  private static String fromEnd(List<String> lines, int place) {
    return lines.get(lines.size() - 1 - place);
  }

  private void middle(List<String> old, List<String> now) {
    if ((long) (old.size() + 1) * (now.size() + 1) > MOST) {
      add(State.REMOVED, old);
      add(State.ADDED, now);
      return;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new TextLine(State.SAME, old.get(i++)));
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add(new TextLine(State.REMOVED, old.get(i++)));
      } else {
        lines.add(new TextLine(State.ADDED, now.get(j++)));
      }
    }
  }

  /** How many lines the rests from each place on have in common. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(String state, List<String> some) {
    some.forEach(line -> lines.add(new TextLine(state, line)));
  }
}
