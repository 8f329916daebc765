package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Indexes of a partition that are like one which belongs to the parent's: they come after the table
 * is attached, so that the server does not take them for it.
 */
final class Twins {
  private static final String ATTACHED = "attached to";

  private Twins() {}

  static Table without(Table partition) {
    Set<Object> attached = attached(partition);
    return attached.isEmpty()
        ? partition
        : partition
            .withIndexes(
                partition.indexes().values().stream()
                    .filter(index -> !twin(index, attached))
                    .toList())
            .withKeys(partition.keys().stream().filter(key -> !twin(key, attached)).toList());
  }

  /** The table with nothing but them. */
  static Table only(Table partition) {
    Set<Object> attached = attached(partition);
    return partition
        .withIndexes(
            partition.indexes().values().stream().filter(index -> twin(index, attached)).toList())
        .withKeys(partition.keys().stream().filter(key -> twin(key, attached)).toList());
  }

  /**
   * Of tables that are attached, they are out of the way, and no changes of their own.
   *
   * @param moving tables that leave or join a parent
   */
  static List<Change> aside(Schema to, List<Change> changes, Set<ObjectName> moving) {
    List<Change> rest = new ArrayList<>(changes);
    for (ObjectName name : moving) {
      to.table(name)
          .filter(Membership::partition)
          .map(Twins::only)
          .ifPresent(twins -> aside(twins, rest));
    }
    return rest;
  }

  private static void aside(Table twins, List<Change> rest) {
    ObjectName name = twins.name();
    for (Index index : twins.indexes().values()) {
      if (!rest.remove(new Change.AddIndex(name, index))) {
        rest.add(new Change.DropIndex(name, index));
      }
    }
    for (Key key : twins.keys()) {
      if (!rest.remove(new Change.AddKey(name, key))) {
        rest.add(new Change.DropKey(name, key));
      }
    }
  }

  private static Set<Object> attached(Table partition) {
    Set<Object> attached = new HashSet<>();
    partition.indexes().values().stream()
        .filter(index -> index.options().containsKey(ATTACHED))
        .forEach(index -> attached.add(index.parts()));
    partition.keys().stream()
        .filter(key -> key.options().containsKey(ATTACHED))
        .forEach(key -> attached.add(parts(key)));
    return attached;
  }

  private static boolean twin(Index index, Set<Object> attached) {
    return !index.options().containsKey(ATTACHED) && attached.contains(index.parts());
  }

  private static boolean twin(Key key, Set<Object> attached) {
    return !key.options().containsKey(ATTACHED) && attached.contains(parts(key));
  }

  private static List<Index.Part> parts(Key key) {
    return key.columns().stream().map(column -> new Index.Part(column, true, "")).toList();
  }
}
