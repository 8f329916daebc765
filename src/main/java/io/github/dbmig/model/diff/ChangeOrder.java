package io.github.dbmig.model.diff;

import io.github.dbmig.model.change.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An order of changes that a server takes: what something uses comes before it, and goes after it.
 * Uses are found by the words of its text; where two use each other, kinds decide.
 */
public final class ChangeOrder {
  private final List<Change> changes;
  private final Map<String, List<Integer>> added = new HashMap<>();
  private final Map<String, List<Integer>> dropped = new HashMap<>();
  private final List<List<Integer>> followers = new ArrayList<>();
  private final int[] waitsFor;

  private ChangeOrder(List<Change> changes) {
    this.changes = changes;
    this.waitsFor = new int[changes.size()];
  }

  public static List<Change> of(List<Change> changes) {
    Replaced replaced = new Replaced(changes);
    List<Change> byKind = new ArrayList<>(changes);
    byKind.sort(
        (one, two) ->
            Integer.compare(
                ChangeRank.of(one, replaced.comesAgain(one)),
                ChangeRank.of(two, replaced.comesAgain(two))));
    return new ChangeOrder(byKind).sorted();
  }

  private List<Change> sorted() {
    for (int i = 0; i < changes.size(); i++) {
      followers.add(new ArrayList<>());
      Map<String, List<Integer>> of = Replaced.drops(changes.get(i)) ? dropped : added;
      int at = i;
      ChangeWords.made(changes.get(i))
          .ifPresent(name -> of.computeIfAbsent(name, any -> new ArrayList<>()).add(at));
    }
    for (int i = 0; i < changes.size(); i++) {
      follow(i);
    }
    return walked();
  }

  private void follow(int user) {
    boolean drops = Replaced.drops(changes.get(user));
    Set<String> words = ChangeWords.used(changes.get(user));
    for (String word : words) {
      for (int used : (drops ? dropped : added).getOrDefault(word, List.of())) {
        if (used != user) {
          int first = drops ? user : used;
          followers.get(first).add(drops ? used : user);
          waitsFor[drops ? used : user]++;
        }
      }
    }
  }

  /** Always the first by kind that waits for nothing; in a circle, the first by kind. */
  private List<Change> walked() {
    TreeSet<Integer> ready = new TreeSet<>();
    TreeSet<Integer> waiting = new TreeSet<>();
    for (int i = 0; i < changes.size(); i++) {
      (waitsFor[i] == 0 ? ready : waiting).add(i);
    }
    List<Change> order = new ArrayList<>();
    while (order.size() < changes.size()) {
      int next = ready.isEmpty() ? waiting.pollFirst() : ready.pollFirst();
      order.add(changes.get(next));
      for (int follower : followers.get(next)) {
        if (--waitsFor[follower] == 0 && waiting.remove(follower)) {
          ready.add(follower);
        }
      }
    }
    return List.copyOf(order);
  }
}
