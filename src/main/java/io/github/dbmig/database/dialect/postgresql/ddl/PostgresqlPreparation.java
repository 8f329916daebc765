package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.ChangeWords;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables come and go without their foreign keys, which may form a circle; views and triggers on a
 * column whose type changes, and views on views that go, are dropped and made again, since the
 * server refuses otherwise. Source: postgresql.org/docs/16/sql-altertable.html, notes on TYPE.
 */
final class PostgresqlPreparation {
  private final Schema from;
  private final Schema to;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, List<StoredObject>> users = new HashMap<>();
  private final Map<StoredObject.Id, StoredObject> again = new LinkedHashMap<>();
  private final Set<Change> triggers = new HashSet<>();

  private PostgresqlPreparation(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  static List<Change> of(Schema from, Schema to, List<Change> changes) {
    return new PostgresqlPreparation(from, to).prepared(changes);
  }

  private List<Change> prepared(List<Change> given) {
    given.forEach(this::split);
    readViews();
    Deque<String> gone = new ArrayDeque<>();
    for (Change change : given) {
      if (change instanceof Change.DropObject drop && view(drop.object())) {
        gone.add(drop.object().name().name());
      } else if (change instanceof Change.AlterColumnType type) {
        viewsOn(type, gone);
        triggersOn(type);
      }
    }
    while (!gone.isEmpty()) {
      for (StoredObject view : users.getOrDefault(gone.poll(), List.of())) {
        remake(view, gone);
      }
    }
    again.values().forEach(view -> changes.add(new Change.DropObject(view)));
    again.values().forEach(view -> changes.add(new Change.AddObject(view)));
    return List.copyOf(changes);
  }

  private static boolean view(StoredObject object) {
    return object.kind() == StoredObject.Kind.VIEW
        || object.kind() == StoredObject.Kind.MATERIALIZED_VIEW;
  }

  /** Views that stay as they are, by every word in them. */
  private void readViews() {
    for (StoredObject object : from.objects().values()) {
      if (view(object) && object.equals(to.objects().get(object.id()))) {
        ChangeWords.of(object.definition())
            .forEach(word -> users.computeIfAbsent(word, any -> new ArrayList<>()).add(object));
      }
    }
  }

  private void viewsOn(Change.AlterColumnType type, Deque<String> gone) {
    Set<StoredObject> both =
        new LinkedHashSet<>(users.getOrDefault(type.subject().name(), List.of()));
    both.retainAll(new LinkedHashSet<>(users.getOrDefault(type.column(), List.of())));
    both.forEach(view -> remake(view, gone));
  }

  private void remake(StoredObject view, Deque<String> gone) {
    if (again.put(view.id(), view) == null) {
      gone.add(view.name().name());
    }
  }

  private void triggersOn(Change.AlterColumnType type) {
    Table old = from.tables().get(type.subject());
    Table now = to.tables().get(type.subject());
    for (Trigger trigger : old.triggers().values()) {
      boolean stays = trigger.equals(now.triggers().get(trigger.name()));
      Change drop = new Change.DropTrigger(type.subject(), trigger);
      if (stays
          && ChangeWords.of(trigger.definition()).contains(type.column())
          && triggers.add(drop)) {
        changes.add(drop);
        changes.add(new Change.AddTrigger(type.subject(), trigger));
      }
    }
  }

  private void split(Change change) {
    if (change instanceof Change.AddTable add) {
      Table table = add.table();
      changes.add(new Change.AddTable(table.withForeignKeys(List.of()).withTriggers(List.of())));
      table.foreignKeys().forEach(k -> changes.add(new Change.AddForeignKey(table.name(), k)));
      table.triggers().values().forEach(t -> changes.add(new Change.AddTrigger(table.name(), t)));
    } else if (change instanceof Change.DropTable drop) {
      Table table = drop.table();
      table.foreignKeys().forEach(k -> changes.add(new Change.DropForeignKey(table.name(), k)));
      changes.add(new Change.DropTable(table.withForeignKeys(List.of())));
    } else {
      changes.add(change);
    }
  }
}
