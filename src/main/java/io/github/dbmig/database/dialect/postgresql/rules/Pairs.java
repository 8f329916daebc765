package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is dropped and made again under another name, or as a part of another index, is renamed, or
 * left to the server, and not built twice.
 */
final class Pairs {
  private static final String ATTACHED = "attached to";

  /**
   * @param moving tables that leave or join a parent
   */
  private record Scene(Set<ObjectName> moving, Map<String, String> renamed) {}

  private final Scene scene;
  private final Map<Object, Deque<Change>> drops = new HashMap<>();
  private final Map<Change, List<Change>> instead = new IdentityHashMap<>();
  private final NameCircles circles = new NameCircles();

  private Pairs(Scene scene) {
    this.scene = scene;
  }

  static List<Change> of(List<Change> changes, Set<ObjectName> moving) {
    Pairs pairs = new Pairs(new Scene(moving, new HashMap<>()));
    changes.forEach(pairs::dropped);
    List<Change> parts = new ArrayList<>();
    for (Change change : changes) {
      Map<String, String> options = options(change);
      if (options.containsKey(ATTACHED)) {
        parts.add(change);
      } else {
        pairs.added(change);
      }
    }
    while (parts.removeIf(pairs::added)) {
      // a part of a part follows in the next round
    }
    pairs.circles.broken().forEach(pairs::apart);
    return pairs.rest(changes);
  }

  private void apart(NameCircles.Rename rename) {
    instead.remove(rename.drop());
    instead.remove(rename.add());
  }

  private List<Change> rest(List<Change> changes) {
    List<Change> rest = new ArrayList<>();
    for (Change change : changes) {
      rest.addAll(instead.getOrDefault(change, List.of(change)));
    }
    return rest;
  }

  private static Map<String, String> options(Change change) {
    if (change instanceof Change.AddIndex add) {
      return add.index().options();
    } else if (change instanceof Change.AddKey add) {
      return add.key().options();
    }
    return Map.of();
  }

  private void dropped(Change change) {
    if (change instanceof Change.DropIndex drop) {
      put(shape(drop.subject(), drop.index()), change);
    } else if (change instanceof Change.DropKey drop) {
      put(shape(drop.subject(), drop.key()), change);
    }
  }

  private void put(Object shape, Change drop) {
    drops.computeIfAbsent(shape, any -> new ArrayDeque<>()).add(drop);
  }

  private boolean added(Change change) {
    if (change instanceof Change.AddIndex add) {
      return index(add);
    }
    return change instanceof Change.AddKey add && key(add);
  }

  private boolean index(Change.AddIndex add) {
    Index index = add.index();
    return matching(shape(add.subject(), index), index.name(), index.options())
        .map(drop -> paired(drop, ((Change.DropIndex) drop).index().name(), add, index.name()))
        .orElse(false);
  }

  private boolean key(Change.AddKey add) {
    Key key = add.key();
    Optional<Change> same = matching(shape(add.subject(), key), key.name(), key.options());
    if (same.isPresent()) {
      return paired(same.get(), ((Change.DropKey) same.get()).key().name(), add, key.name());
    }
    return built(add);
  }

  /** A unique index over the same columns becomes the key. */
  private boolean built(Change.AddKey add) {
    Key key = add.key();
    if (!key.options().isEmpty()) {
      return false;
    }
    List<Index.Part> parts =
        key.columns().stream().map(column -> new Index.Part(column, true, "")).toList();
    Index index = new Index(key.name(), true, parts, "", true, Map.of("method", "btree"));
    Deque<Change> same = drops.getOrDefault(shape(add.subject(), index), new ArrayDeque<>());
    if (same.isEmpty()) {
      return false;
    }
    Change.DropIndex drop = (Change.DropIndex) same.poll();
    instead.put(drop, List.of());
    instead.put(add, List.of(new Change.IndexToKey(add.subject(), drop.index(), key)));
    return true;
  }

  private boolean paired(Change drop, String old, Change add, String now) {
    instead.put(drop, List.of());
    instead.put(
        add,
        old.equals(now) ? List.of() : List.of(new Change.RenameIndex(add.subject(), old, now)));
    circles.note(
        new NameCircles.Rename(drop, add, add.subject().sibling(old), add.subject().sibling(now)));
    if (!old.equals(now)) {
      scene.renamed().put(quoted(add, old), quoted(add, now));
    }
    return true;
  }

  private static String quoted(Change change, String name) {
    return Spelling.quote(change.subject().sibling(name));
  }

  /** The one of the same name first. */
  private Optional<Change> matching(Object shape, String name, Map<String, String> options) {
    Deque<Change> same = drops.getOrDefault(shape, new ArrayDeque<>());
    Optional<Change> found =
        same.stream()
            .filter(drop -> fits(drop, options))
            .min(java.util.Comparator.comparing(drop -> !name(drop).equals(name)));
    found.ifPresent(drop -> same.removeIf(one -> one == drop));
    return found;
  }

  private static String name(Change drop) {
    return drop instanceof Change.DropIndex index
        ? index.index().name()
        : ((Change.DropKey) drop).key().name();
  }

  private boolean fits(Change drop, Map<String, String> now) {
    Map<String, String> old =
        drop instanceof Change.DropIndex index
            ? index.index().options()
            : ((Change.DropKey) drop).key().options();
    String before = old.get(ATTACHED);
    String after = now.get(ATTACHED);
    return java.util.Objects.equals(before, after)
        || before != null && scene.renamed().getOrDefault(before, "").equals(after)
        || scene.moving().contains(drop.subject());
  }

  private static Object shape(ObjectName table, Index index) {
    return List.of(
        table,
        index.unique(),
        index.parts(),
        index.predicate(),
        index.valid(),
        shape(index.options()));
  }

  private static Object shape(ObjectName table, Key key) {
    return List.of(table, key.kind(), key.columns(), shape(key.options()));
  }

  private static Map<String, String> shape(Map<String, String> options) {
    Map<String, String> shape = new TreeMap<>(options);
    shape.remove(ATTACHED);
    return Collections.unmodifiableMap(shape);
  }
}
