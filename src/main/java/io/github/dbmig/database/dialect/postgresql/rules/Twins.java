package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Indexes of a partition that are like one which belongs to the parent's: they come after the table
 * is attached, so that the server does not take them for it.
 */
final class Twins {
  private static final String ATTACHED = "attached to";

  private Twins() {}

  static Table without(Table partition) {
    Set<Object> attached = new HashSet<>();
    partition.indexes().values().stream()
        .filter(index -> index.options().containsKey(ATTACHED))
        .forEach(index -> attached.add(index.parts()));
    partition.keys().stream()
        .filter(key -> key.options().containsKey(ATTACHED))
        .forEach(key -> attached.add(parts(key)));
    return attached.isEmpty()
        ? partition
        : partition
            .withIndexes(
                partition.indexes().values().stream()
                    .filter(index -> stays(index.options(), index.parts(), attached))
                    .toList())
            .withKeys(
                partition.keys().stream()
                    .filter(key -> stays(key.options(), parts(key), attached))
                    .toList());
  }

  private static boolean stays(
      Map<String, String> options, List<Index.Part> parts, Set<Object> attached) {
    return options.containsKey(ATTACHED) || !attached.contains(parts);
  }

  private static List<Index.Part> parts(Key key) {
    return key.columns().stream().map(column -> new Index.Part(column, true, "")).toList();
  }
}
