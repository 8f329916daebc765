package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Checks and foreign keys that only get another name, or are validated now. */
final class ConstraintPairs {
  private final Set<ObjectName> moving;
  private final Map<Object, Deque<Change>> drops = new HashMap<>();
  private final Map<Change, List<Change>> instead = new IdentityHashMap<>();
  private final Map<ObjectName, NameCircles> circles = new HashMap<>();

  private ConstraintPairs(Set<ObjectName> moving) {
    this.moving = moving;
  }

  static List<Change> of(List<Change> changes, Set<ObjectName> moving) {
    ConstraintPairs pairs = new ConstraintPairs(moving);
    changes.forEach(pairs::dropped);
    changes.forEach(pairs::added);
    pairs.circles.values().stream()
        .flatMap(circles -> circles.broken().stream())
        .forEach(pairs::apart);
    List<Change> rest = new ArrayList<>();
    for (Change change : changes) {
      rest.addAll(pairs.instead.getOrDefault(change, List.of(change)));
    }
    return rest;
  }

  private void dropped(Change change) {
    if (change instanceof Change.DropCheck drop) {
      put(shape(drop.subject(), drop.check()), change);
    } else if (change instanceof Change.DropForeignKey drop) {
      put(shape(drop.subject(), drop.key()), change);
    }
  }

  private void put(Object shape, Change drop) {
    drops.computeIfAbsent(shape, any -> new ArrayDeque<>()).add(drop);
  }

  private void added(Change change) {
    if (change instanceof Change.AddCheck add) {
      Check check = add.check();
      dropped(shape(add.subject(), check), drop -> alters(add.subject(), check(drop), check))
          .ifPresent(
              drop -> {
                instead.put(add, check(add.subject(), check(drop), check));
                paired(drop, add, check(drop).name(), check.name());
              });
    } else if (change instanceof Change.AddForeignKey add) {
      ForeignKey key = add.key();
      dropped(shape(add.subject(), key), drop -> alters(key(drop), key))
          .ifPresent(
              drop -> {
                instead.put(
                    add, List.of(new Change.AlterForeignKey(add.subject(), key(drop), key)));
                paired(drop, add, key(drop).name(), key.name());
              });
    }
  }

  private Optional<Change> dropped(Object shape, Predicate<Change> fits) {
    Deque<Change> same = drops.getOrDefault(shape, new ArrayDeque<>());
    Optional<Change> found = same.stream().filter(fits).findFirst();
    found.ifPresent(drop -> same.removeIf(one -> one == drop));
    return found;
  }

  private void paired(Change drop, Change add, String old, String now) {
    instead.put(drop, List.of());
    ObjectName table = add.subject();
    circles
        .computeIfAbsent(table, any -> new NameCircles())
        .note(new NameCircles.Rename(drop, add, table.sibling(old), table.sibling(now)));
  }

  private void apart(NameCircles.Rename rename) {
    instead.remove(rename.drop());
    instead.remove(rename.add());
  }

  private static Check check(Change drop) {
    return ((Change.DropCheck) drop).check();
  }

  private static ForeignKey key(Change drop) {
    return ((Change.DropForeignKey) drop).key();
  }

  private static boolean alters(ForeignKey old, ForeignKey now) {
    return alters(old.validated(), now.validated(), old.name(), now.name());
  }

  private boolean alters(ObjectName table, Check old, Check now) {
    boolean mine = old.options().equals(now.options()) || moving.contains(table);
    return mine && alters(old.validated(), now.validated(), old.name(), now.name());
  }

  /** One statement either renames or validates. */
  private static boolean alters(boolean was, boolean is, String old, String now) {
    return was == is || !was && is && old.equals(now);
  }

  private static List<Change> check(ObjectName table, Check old, Check now) {
    boolean server = old.name().equals(now.name()) && old.validated() == now.validated();
    return server ? List.of() : List.of(new Change.AlterCheck(table, old, now));
  }

  /** What a table inherits may become its own, and the other way, when it moves. */
  private static Object shape(ObjectName table, Check check) {
    Map<String, String> options = new TreeMap<>(check.options());
    options.remove("inherited");
    return List.of(table, check.expression(), options);
  }

  private static Object shape(ObjectName table, ForeignKey key) {
    return List.of(table, key.columns(), key.target(), key.targetColumns(), definition(key));
  }

  private static Map<String, String> definition(ForeignKey key) {
    Map<String, String> actions = new TreeMap<>(key.actions());
    actions.computeIfPresent("definition", (name, text) -> text.replace(" NOT VALID", ""));
    return actions;
  }
}
