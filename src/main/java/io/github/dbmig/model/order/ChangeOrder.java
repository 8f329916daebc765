package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An order of changes that a server takes: what something needs comes before it, and goes after it.
 * Where nothing is needed, and in a circle, kinds decide.
 */
public final class ChangeOrder {
  private static final List<String> SATELLITES = List.of("COMMENT ", "OWNER ", "PRIVILEGES ");

  private final List<Change> changes;
  private final List<Touched> touched;
  private final Map<Ref, List<Integer>> makers = new HashMap<>();
  private final Map<Ref, List<Integer>> alterers = new HashMap<>();
  private final Map<Ref, List<Integer>> droppers = new HashMap<>();
  private final Map<ObjectName, List<Integer>> hosts = new HashMap<>();
  private final Map<String, List<Integer>> freed = new HashMap<>();
  private final List<Set<Integer>> followers = new ArrayList<>();
  private final int[] waitsFor;

  private ChangeOrder(List<Change> changes) {
    this.changes = changes;
    this.touched = changes.stream().map(Touched::by).toList();
    this.waitsFor = new int[changes.size()];
    changes.forEach(change -> followers.add(new HashSet<>()));
  }

  /** The changes closed over what stands in their way, in order. */
  public static List<Change> closed(
      SchemaGraph from, SchemaGraph to, List<Change> changes, DiffRules rules) {
    List<Change> prepared = rules.prepared(from, to, changes);
    List<Change> closed = Closure.of(from, to, prepared, rules);
    List<Change> completed = rules.completed(from, to, closed);
    Dependencies before = rules.ordering(from);
    Dependencies after = rules.ordering(to);
    List<Change> ordered = new ArrayList<>();
    for (int stage = -1; stage <= 1; stage++) {
      int now = stage;
      List<Change> some =
          completed.stream().filter(c -> Integer.signum(rules.stage(c)) == now).toList();
      ordered.addAll(of(some, before, after));
    }
    return List.copyOf(ordered);
  }

  /**
   * @param from what needs what before the changes
   * @param to what needs what after them
   */
  public static List<Change> of(List<Change> changes, Dependencies from, Dependencies to) {
    Replaced replaced = new Replaced(changes);
    List<Change> byKind = new ArrayList<>(changes);
    byKind.sort(
        (one, two) ->
            Integer.compare(
                ChangeRank.of(one, replaced.comesAgain(one)),
                ChangeRank.of(two, replaced.comesAgain(two))));
    ChangeOrder order = new ChangeOrder(byKind);
    order.index();
    for (int i = 0; i < byKind.size(); i++) {
      order.before(i, from, to);
      order.after(i, to);
    }
    return order.walked();
  }

  private void index() {
    for (int i = 0; i < changes.size(); i++) {
      Touched one = touched.get(i);
      put(makers, one.made(), i);
      put(alterers, one.altered(), i);
      put(droppers, one.dropped(), i);
      if (changes.get(i) instanceof Change.RenameIndex rename) {
        put(droppers, List.of(Ref.index(rename.subject(), rename.from())), i);
        put(droppers, List.of(Ref.constraint(rename.subject(), rename.from())), i);
      }
      for (Ref ref : one.made()) {
        if (ref.kind() == Ref.Kind.TABLE || ref.kind() == Ref.Kind.OBJECT && !hangs(ref)) {
          hosts.computeIfAbsent(ref.of(), any -> new ArrayList<>()).add(i);
        }
      }
      for (String name : Names.freed(changes.get(i), one)) {
        freed.computeIfAbsent(name, any -> new ArrayList<>()).add(i);
      }
    }
  }

  /** True for comments, owners and privileges, which go with what has their name. */
  private static boolean satellite(Ref ref) {
    return ref.kind() == Ref.Kind.OBJECT && SATELLITES.stream().anyMatch(ref.part()::startsWith);
  }

  private static boolean hangs(Ref ref) {
    return StoredObject.Kind.valueOf(ref.part().substring(0, ref.part().indexOf(' '))).hangs();
  }

  private static void put(Map<Ref, List<Integer>> map, List<Ref> refs, int change) {
    refs.forEach(ref -> map.computeIfAbsent(ref, any -> new ArrayList<>()).add(change));
  }

  /** What this one waits for: all that it needs, and the name that it takes. */
  private void after(int change, Dependencies to) {
    Touched one = touched.get(change);
    for (String name : Names.taken(changes.get(change), one)) {
      freed.getOrDefault(name, List.of()).forEach(other -> edge(other, change));
    }
    for (Ref ref : one.altered()) {
      if (ref.kind() == Ref.Kind.TABLE) {
        makers.getOrDefault(ref, List.of()).forEach(other -> edge(other, change));
      }
    }
    Set<Ref> own = new HashSet<>(one.made());
    for (List<Ref> refs : List.of(one.made(), one.altered())) {
      for (Ref ref : refs) {
        if (satellite(ref)) {
          hosts.getOrDefault(ref.of(), List.of()).forEach(other -> edge(other, change));
        }
        for (Ref used : needs(ref, to)) {
          if (!own.contains(used)) {
            makers.getOrDefault(used, List.of()).forEach(other -> edge(other, change));
            alterers.getOrDefault(used, List.of()).forEach(other -> edge(other, change));
          }
        }
      }
    }
  }

  /** What waits for this one: the drop of what it needed, or what it no longer needs. */
  private void before(int change, Dependencies from, Dependencies to) {
    for (Ref ref : touched.get(change).dropped()) {
      for (Ref used : needs(ref, from)) {
        droppers.getOrDefault(used, List.of()).forEach(other -> edge(change, other));
        alterers.getOrDefault(used, List.of()).forEach(other -> edge(change, other));
      }
    }
    for (Ref ref : touched.get(change).altered()) {
      for (Ref used : from.uses(ref)) {
        if (!to.uses(ref).contains(used)) {
          droppers.getOrDefault(used, List.of()).forEach(other -> edge(change, other));
          alterers.getOrDefault(used, List.of()).forEach(other -> edge(change, other));
        }
      }
    }
  }

  /** What it uses, and what it is a part of. */
  private static Set<Ref> needs(Ref ref, Dependencies dependencies) {
    Set<Ref> needs = new HashSet<>(dependencies.uses(ref));
    switch (ref.kind()) {
      case NAMESPACE -> {}
      case TABLE, OBJECT ->
          needs.add(Ref.namespace(ref.of().schema().isEmpty() ? " " : ref.of().schema()));
      case COLUMN -> needs.add(Ref.table(ref.of()));
      case DEFAULT -> {
        needs.add(Ref.table(ref.of()));
        needs.add(Ref.column(ref.of(), ref.part()));
      }
      default -> needs.add(Ref.table(ref.of()));
    }
    return needs;
  }

  private void edge(int first, int second) {
    if (first != second && followers.get(first).add(second)) {
      waitsFor[second]++;
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
