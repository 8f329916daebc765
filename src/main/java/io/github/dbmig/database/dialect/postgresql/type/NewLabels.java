package io.github.dbmig.database.dialect.postgresql.type;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.Touched;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A value added to an enum cannot be used before it is committed, and a script is one transaction:
 * where another change uses it, the type is made anew. Source:
 * postgresql.org/docs/16/sql-altertype.html, notes.
 */
public final class NewLabels {
  private static final Set<StoredObject.Kind> NOT_RUN =
      Set.of(
          StoredObject.Kind.ROUTINE,
          StoredObject.Kind.COMMENT,
          StoredObject.Kind.OWNER,
          StoredObject.Kind.PRIVILEGES);

  private NewLabels() {}

  public static List<Change> prepared(SchemaGraph to, List<Change> changes) {
    List<Change> prepared = new ArrayList<>();
    for (Change change : changes) {
      prepared.add(
          change instanceof Change.AlterObject alter
                  && alter.to().kind() == StoredObject.Kind.ENUM
                  && used(alter, to, changes)
              ? anew(alter)
              : change);
    }
    return prepared;
  }

  private static Change anew(Change.AlterObject alter) {
    StoredObject to = alter.to();
    Map<String, String> options = new TreeMap<>(to.options());
    options.put(TypeRemake.ANEW, "");
    return new Change.AlterObject(
        alter.from(),
        new StoredObject(
            to.kind(), to.name(), to.signature(), to.definition(), to.parts(), options));
  }

  private static boolean used(Change.AlterObject alter, SchemaGraph to, List<Change> changes) {
    List<String> labels =
        alter.to().parts().stream()
            .filter(part -> !alter.from().parts().contains(part))
            .map(part -> "'" + part.name().replace("'", "''") + "'")
            .toList();
    Set<Ref> users = new HashSet<>(to.dependencies().users(Ref.object(alter.to().id())));
    return changes.stream()
        .filter(change -> change != alter && runs(change))
        .filter(change -> touches(change, users))
        .map(Change::toString)
        .anyMatch(text -> labels.stream().anyMatch(text::contains));
  }

  private static boolean touches(Change change, Set<Ref> users) {
    Touched touched = Touched.by(change);
    return Stream.concat(touched.made().stream(), touched.altered().stream())
        .anyMatch(users::contains);
  }

  private static boolean runs(Change change) {
    if (change instanceof Change.AddObject add) {
      return !NOT_RUN.contains(add.object().kind()) || add.object().definition().contains("ATOMIC");
    }
    return true;
  }
}
