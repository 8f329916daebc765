package io.github.dbmig.command.diff.view;

import io.github.dbmig.command.diff.view.Pairs.Pair;
import io.github.dbmig.command.result.schema.ObjectView;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.command.result.schema.TableView;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the changes touch, out of two schemas, with the tables that these refer to; as much work as
 * there is to show, however large the schemas are.
 */
public final class BothSides {
  private final Schema from;
  private final Schema to;
  private final Renamed renamed;
  private final Map<ObjectName, ObjectName> former;
  private final Set<ObjectName> tables = new TreeSet<>();
  private final Set<ObjectName> carriers = new TreeSet<>();
  private final Set<StoredObject.Id> objects = new LinkedHashSet<>();

  private BothSides(Schema from, Schema to, List<Change> changes) {
    this.from = from;
    this.to = to;
    this.renamed = new Renamed(changes);
    this.former = renamed.former();
    changes.forEach(this::touch);
  }

  /**
   * @param changes what leads from the one to the other, in any order
   */
  public static SideBySide of(Schema from, Schema to, List<Change> changes) {
    BothSides sides = new BothSides(from, to, changes);
    return new SideBySide(sides.tables(), sides.objects());
  }

  private void touch(Change change) {
    if (change instanceof Change.AddObject add) {
      touch(add.object());
    } else if (change instanceof Change.DropObject drop) {
      touch(drop.object());
    } else if (change instanceof Change.AlterObject alter) {
      touch(alter.to());
    } else {
      tables.add(renamed.table(change.subject()));
    }
  }

  private void touch(StoredObject object) {
    objects.add(object.id());
    if (object.kind().hangs()) {
      tables.add(renamed.table(object.name()));
      if (!object(from, object.id()).equals(object(to, object.id()))) {
        carriers.add(renamed.table(object.name()));
      }
    }
  }

  private List<TableView> tables() {
    Map<ObjectName, Pair<Table>> shown = new TreeMap<>();
    tables.forEach(name -> put(name, shown));
    for (Pair<Table> pair : List.copyOf(shown.values())) {
      targets(pair.before()).forEach(name -> put(renamed.table(name), shown));
      targets(pair.after()).forEach(name -> put(name, shown));
    }
    List<TableView> views = new ArrayList<>();
    shown.forEach(
        (name, pair) -> views.add(new TableSides(pair, renamed).view(carriers.contains(name))));
    return views;
  }

  private static List<ObjectName> targets(Optional<Table> table) {
    return table.stream()
        .flatMap(one -> one.foreignKeys().stream().map(ForeignKey::target))
        .toList();
  }

  /** A name may be of no table: a namespace, a view, the target of a broken foreign key. */
  private void put(ObjectName name, Map<ObjectName, Pair<Table>> shown) {
    Optional<Table> before = from.table(former.getOrDefault(name, name));
    Optional<Table> after = to.table(name);
    if (before.isPresent() || after.isPresent()) {
      shown.put(name, new Pair<>(before, after));
    }
  }

  private List<ObjectView> objects() {
    return objects.stream()
        .map(id -> new Pair<>(object(from, id), object(to, id)))
        .filter(pair -> pair.before().isPresent() || pair.after().isPresent())
        .map(pair -> new ObjectSides(pair).view())
        .toList();
  }

  private static Optional<StoredObject> object(Schema schema, StoredObject.Id id) {
    return Optional.ofNullable(schema.objects().get(id));
  }
}
