package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.SchemaGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the way of a change is dropped before it and made again after it, as the second
 * schema has it; so is what stands in the way of that.
 */
final class Closure {
  private final SchemaGraph from;
  private final DiffRules rules;
  private final Lookup before;
  private final Lookup after;
  private final Map<Change, Boolean> changes = new IdentityHashMap<>();
  private final List<Change> inOrder = new ArrayList<>();
  private final Map<Ref, List<Change>> alterations = new HashMap<>();
  private final Set<Ref> dropped = new HashSet<>();
  private final Deque<Change> open = new ArrayDeque<>();

  private Closure(SchemaGraph from, SchemaGraph to, DiffRules rules) {
    this.from = from;
    this.rules = rules;
    this.before = new Lookup(from.schema());
    this.after = new Lookup(to.schema());
  }

  static List<Change> of(SchemaGraph from, SchemaGraph to, List<Change> changes, DiffRules rules) {
    Closure closure = new Closure(from, to, rules);
    changes.forEach(closure::add);
    while (!closure.open.isEmpty()) {
      closure.clear(closure.open.poll());
    }
    return closure.inOrder.stream().filter(closure.changes::containsKey).toList();
  }

  private void add(Change change) {
    changes.put(change, true);
    inOrder.add(change);
    open.add(change);
    Touched touched = Touched.by(change);
    dropped.addAll(touched.dropped());
    touched
        .altered()
        .forEach(ref -> alterations.computeIfAbsent(ref, any -> new ArrayList<>()).add(change));
  }

  private void clear(Change change) {
    if (!changes.containsKey(change)) {
      return;
    }
    for (Ref ref : rules.disturbed(from, change)) {
      for (Ref user : from.dependencies().users(ref)) {
        if (!dropped.contains(user) && !rules.survives(change, user)) {
          remake(user);
        }
      }
    }
  }

  private void remake(Ref user) {
    Optional<Change> old = before.adding(user);
    Optional<Change> now = after.adding(user);
    if (old.isPresent() && now.isPresent()) {
      alterations.getOrDefault(user, List.of()).forEach(changes::remove);
      add(old.get().reverse());
      add(now.get());
    }
  }
}
