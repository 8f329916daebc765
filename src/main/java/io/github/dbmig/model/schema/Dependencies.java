package io.github.dbmig.model.schema;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What needs what, as the catalog tells it or the words of the texts. */
public final class Dependencies {
  public static final Dependencies NONE = new Dependencies(Map.of());

  private final Map<Ref, Set<Ref>> uses;
  private final Map<Ref, Set<Ref>> users = new HashMap<>();

  private Dependencies(Map<Ref, Set<Ref>> uses) {
    this.uses = uses;
    uses.forEach(
        (user, used) ->
            used.forEach(
                ref -> users.computeIfAbsent(ref, any -> new LinkedHashSet<>()).add(user)));
  }

  /** What a thing needs, by the thing; nothing needs itself. */
  public static Dependencies of(Map<Ref, Set<Ref>> uses) {
    Map<Ref, Set<Ref>> copy = new HashMap<>();
    uses.forEach(
        (user, used) -> {
          Set<Ref> others = new LinkedHashSet<>(used);
          others.remove(user);
          copy.put(user, others);
        });
    return new Dependencies(copy);
  }

  /** With more of the same. */
  public Dependencies with(Map<Ref, Set<Ref>> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Ref, Set<Ref>> all = new HashMap<>();
    uses.forEach((user, used) -> all.put(user, new LinkedHashSet<>(used)));
    more.forEach(
        (user, used) -> all.computeIfAbsent(user, any -> new LinkedHashSet<>()).addAll(used));
    return of(all);
  }

  public boolean isEmpty() {
    return uses.isEmpty();
  }

  /** What it needs to be there. */
  public Set<Ref> uses(Ref user) {
    return uses.getOrDefault(user, Set.of());
  }

  /** What needs it. */
  public Set<Ref> users(Ref used) {
    return users.getOrDefault(used, Set.of());
  }

  /** The same under other names. */
  public Dependencies renamed(UnaryOperator<Ref> name) {
    Map<Ref, Set<Ref>> renamed = new HashMap<>();
    uses.forEach(
        (user, used) -> {
          Set<Ref> others = renamed.computeIfAbsent(name.apply(user), any -> new LinkedHashSet<>());
          used.forEach(ref -> others.add(name.apply(ref)));
        });
    return new Dependencies(renamed);
  }
}
