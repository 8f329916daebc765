package io.github.dbmig.database.dialect.postgresql.ddl.table;

import io.github.dbmig.database.dialect.postgresql.spelling.SequenceMark;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.StoredObject.Kind;
import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where an identity takes the place of a column's own sequence or the other way round, it goes on.
 */
public final class SequenceMarks {
  private record Place(ObjectName table, String column) {
    static Place of(StoredObject tie) {
      List<Part> parts = tie.parts();
      return new Place(
          new ObjectName(parts.get(0).name(), parts.get(1).name()), parts.get(2).name());
    }

    String mark() {
      return SequenceMark.of(table, column);
    }
  }

  private final Map<ObjectName, Place> owned = new HashMap<>();
  private final Set<Place> becomeIdentities = new HashSet<>();
  private final Set<Place> wereIdentities = new HashSet<>();
  private final Set<Place> tied = new HashSet<>();

  private SequenceMarks(Schema from, List<Change> changes) {
    Map<ObjectName, Place> ties = new HashMap<>();
    for (StoredObject object : from.objects().values()) {
      if (object.kind() == Kind.OWNED_BY) {
        ties.put(object.name(), Place.of(object));
      }
    }
    for (Change change : changes) {
      if (change instanceof Change.DropObject drop && ties.containsKey(drop.object().name())) {
        owned.put(drop.object().name(), ties.get(drop.object().name()));
      } else if (change instanceof Change.AddObject add && add.object().kind() == Kind.OWNED_BY) {
        tied.add(Place.of(add.object()));
      } else if (change instanceof Change.AlterColumn alter) {
        Place place = new Place(alter.subject(), alter.to().name());
        boolean was = identity(alter.from());
        if (was != identity(alter.to())) {
          (was ? wereIdentities : becomeIdentities).add(place);
        }
      }
    }
    becomeIdentities.retainAll(owned.values());
    tied.retainAll(owned.values());
  }

  private static boolean identity(Column column) {
    return ColumnStatements.identity(column.generation().kind());
  }

  /** The changes; those that must keep or find a mark say so by an option. */
  public static List<Change> kept(Schema from, List<Change> changes) {
    SequenceMarks marks = new SequenceMarks(from, changes);
    return changes.stream().map(marks::marked).toList();
  }

  private Change marked(Change change) {
    if (change instanceof Change.DropObject drop && drop.object().kind() == Kind.SEQUENCE) {
      return Optional.ofNullable(owned.get(drop.object().name()))
          .filter(place -> becomeIdentities.contains(place) || tied.contains(place))
          .<Change>map(place -> new Change.DropObject(marked(drop.object(), place)))
          .orElse(change);
    } else if (change instanceof Change.AddObject add && add.object().kind() == Kind.OWNED_BY) {
      Place place = Place.of(add.object());
      return wereIdentities.contains(place) || tied.contains(place)
          ? new Change.AddObject(marked(add.object(), place))
          : change;
    } else if (change instanceof Change.AlterColumn alter) {
      Place place = new Place(alter.subject(), alter.to().name());
      return wereIdentities.contains(place) || becomeIdentities.contains(place)
          ? new Change.AlterColumn(alter.subject(), marked(alter.from(), place), alter.to())
          : change;
    }
    return change;
  }

  private static StoredObject marked(StoredObject object, Place place) {
    return new StoredObject(
        object.kind(),
        object.name(),
        object.signature(),
        object.definition(),
        object.parts(),
        marked(object.options(), place));
  }

  private static Column marked(Column column, Place place) {
    return column.withOptions(marked(column.options(), place));
  }

  private static Map<String, String> marked(Map<String, String> options, Place place) {
    Map<String, String> marked = new TreeMap<>(options);
    marked.put(SequenceMark.OPTION, place.mark());
    return marked;
  }
}
