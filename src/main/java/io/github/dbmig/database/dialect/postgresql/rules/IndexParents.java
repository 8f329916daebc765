package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.database.dialect.postgresql.ddl.table.Parents;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a parent's index goes only with that, which is therefore made anew. */
final class IndexParents {
  private IndexParents() {}

  static List<Change> renewed(
      Schema from, Schema to, List<Change> changes, Set<ObjectName> moving) {
    Set<String> dropped = new HashSet<>();
    changes.forEach(change -> dropped(change).ifPresent(dropped::add));
    List<Change> all = new ArrayList<>(changes);
    for (Change change : changes) {
      String parent = options(change).getOrDefault("attached to", "");
      if (!parent.isEmpty() && !moving.contains(change.subject()) && !dropped.contains(parent)) {
        List<Change> renewal = renewal(from, to, change.subject(), parent);
        if (!renewal.isEmpty()) {
          dropped.add(parent);
          all.addAll(renewal);
        }
      }
    }
    return all;
  }

  private static Optional<String> dropped(Change change) {
    if (change instanceof Change.DropIndex drop) {
      return Optional.of(quoted(drop.subject(), drop.index().name()));
    } else if (change instanceof Change.DropKey drop) {
      return Optional.of(quoted(drop.subject(), drop.key().name()));
    }
    return Optional.empty();
  }

  private static Map<String, String> options(Change change) {
    if (change instanceof Change.DropIndex drop) {
      return drop.index().options();
    }
    return change instanceof Change.DropKey drop ? drop.key().options() : Map.of();
  }

  private static String quoted(ObjectName table, String name) {
    return Spelling.quote(table.sibling(name));
  }

  private static List<Change> renewal(Schema from, Schema to, ObjectName part, String parent) {
    Optional<Table> table =
        from.table(part).map(Parents::of).stream()
            .flatMap(List::stream)
            .flatMap(name -> from.table(name).stream())
            .findFirst();
    if (table.isEmpty() || to.table(table.get().name()).isEmpty()) {
      return List.of();
    }
    ObjectName name = table.get().name();
    for (Index index : table.get().indexes().values()) {
      if (quoted(name, index.name()).equals(parent)) {
        return List.of(new Change.DropIndex(name, index), new Change.AddIndex(name, index));
      }
    }
    for (Key key : table.get().keys()) {
      if (quoted(name, key.name()).equals(parent)) {
        return List.of(new Change.DropKey(name, key), new Change.AddKey(name, key));
      }
    }
    return List.of();
  }
}
