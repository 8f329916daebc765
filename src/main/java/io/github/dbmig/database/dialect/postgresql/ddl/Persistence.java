package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a table becomes logged or unlogged: no logged table references an unlogged one at any time.
 * Source: ATPrepChangePersistence in postgresql.org's tablecmds.c.
 */
final class Persistence {
  private static final String UNLOGGED = "unlogged";

  private Persistence() {}

  /** A foreign key needs its target as it is to be. */
  static Map<Ref, Set<Ref>> uses(Collection<Table> tables) {
    Map<Ref, Set<Ref>> uses = new HashMap<>();
    for (Table table : tables) {
      for (ForeignKey key : table.foreignKeys()) {
        if (!key.target().equals(table.name())) {
          uses.computeIfAbsent(Ref.constraint(table.name(), key.name()), any -> new HashSet<>())
              .add(Ref.table(key.target()));
        }
      }
    }
    return uses;
  }

  /** Of two that stay tied, the target becomes logged first, and unlogged last. */
  static List<Change> ordered(Schema to, List<Change> changes) {
    Map<ObjectName, Change> logged = new LinkedHashMap<>();
    Map<ObjectName, Change> unlogged = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterTable alter && changes(alter)) {
        boolean away = alter.to().options().containsKey(UNLOGGED);
        (away ? unlogged : logged).put(alter.subject(), change);
      }
    }
    List<Change> sorted = new ArrayList<>(targetsFirst(to, unlogged));
    Collections.reverse(sorted);
    sorted.addAll(targetsFirst(to, logged));
    Set<Change> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    moved.addAll(sorted);
    Iterator<Change> next = sorted.iterator();
    return changes.stream().map(c -> moved.contains(c) ? next.next() : c).toList();
  }

  private static boolean changes(Change.AlterTable alter) {
    return alter.from().options().containsKey(UNLOGGED)
        != alter.to().options().containsKey(UNLOGGED);
  }

  private static List<Change> targetsFirst(Schema to, Map<ObjectName, Change> tables) {
    List<Change> sorted = new ArrayList<>();
    Set<ObjectName> left = new LinkedHashSet<>(tables.keySet());
    while (!left.isEmpty()) {
      ObjectName next =
          left.stream()
              .filter(table -> targets(to, table).noneMatch(left::contains))
              .findFirst()
              .orElse(left.iterator().next());
      left.remove(next);
      sorted.add(tables.get(next));
    }
    return sorted;
  }

  private static Stream<ObjectName> targets(Schema to, ObjectName table) {
    return to.table(table).stream()
        .flatMap(one -> one.foreignKeys().stream())
        .map(ForeignKey::target)
        .filter(target -> !target.equals(table));
  }
}
