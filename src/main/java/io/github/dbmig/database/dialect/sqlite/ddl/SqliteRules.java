package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.order.Replaced;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Only what uses a view stands in its way: SQLite looks into views and triggers when they are used,
 * but ALTER TABLE of any table reads them all and fails where a view that one needs is missing.
 * Names that differ in case alone are the same.
 */
final class SqliteRules implements DiffRules {
  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return to.kind() == StoredObject.Kind.VIRTUAL_TABLE;
  }

  @Override
  public Set<Ref> disturbed(SchemaGraph from, Change change) {
    return change instanceof Change.DropObject drop
            && drop.object().kind() == StoredObject.Kind.VIEW
        ? Set.of(Ref.object(drop.object().id()))
        : Set.of();
  }

  @Override
  public boolean survives(Change change, Ref user) {
    return false;
  }

  @Override
  public List<Change> prepared(SchemaGraph from, SchemaGraph to, List<Change> changes) {
    return columns(tables(changes));
  }

  private static List<Change> tables(List<Change> changes) {
    Map<String, Table> dropped = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.DropTable drop) {
        dropped.put(lower(drop.subject().name()), drop.table());
      }
    }
    List<Change> prepared = new ArrayList<>(changes);
    for (Change change : changes) {
      if (change instanceof Change.AddTable add) {
        Table old = dropped.get(lower(add.subject().name()));
        if (old != null && !old.name().equals(add.subject())) {
          prepared.remove(change);
          prepared.remove(new Change.DropTable(old));
          prepared.add(new Change.RenameTable(old.name(), add.subject()));
          prepared.addAll(around(old, add.table()));
        }
      }
    }
    return prepared;
  }

  /** What drops comes before the new name, what adds after it. */
  private static List<Change> around(Table old, Table now) {
    List<Change> changes = new ArrayList<>();
    between(old, now.named(old.name())).stream().filter(Replaced::drops).forEach(changes::add);
    between(old.named(now.name()), now).stream()
        .filter(change -> !Replaced.drops(change))
        .forEach(changes::add);
    return changes;
  }

  private static List<Change> columns(List<Change> changes) {
    Map<List<String>, Change.DropColumn> dropped = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.DropColumn drop) {
        dropped.put(key(drop.subject(), drop.column()), drop);
      }
    }
    List<Change> prepared = new ArrayList<>(changes);
    for (Change change : changes) {
      if (change instanceof Change.AddColumn add) {
        Change.DropColumn old = dropped.get(key(add.subject(), add.column()));
        if (old != null) {
          prepared.remove(change);
          prepared.remove(old);
          prepared.addAll(renamed(old, add));
        }
      }
    }
    return prepared;
  }

  private static List<Change> renamed(Change.DropColumn old, Change.AddColumn now) {
    List<Change> changes = new ArrayList<>();
    String name = now.column().name();
    ObjectName table = now.subject();
    changes.add(new Change.RenameColumn(table, old.column().name(), name, List.of()));
    changes.addAll(
        between(
            Table.of(table, List.of(old.column().named(name))),
            Table.of(table, List.of(now.column()))));
    return changes;
  }

  private static List<Change> between(Table from, Table to) {
    return SchemaDiff.between(
        Schema.of(List.of(), List.of(from), List.of()),
        Schema.of(List.of(), List.of(to), List.of()),
        RenameEvidence.NONE);
  }

  private static List<String> key(ObjectName table, Column column) {
    return List.of(lower(table.name()), lower(column.name()));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
