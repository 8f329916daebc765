package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes in order, those of one table together where one of them needs a copy of it: SQLite
 * asks of no table, view or trigger whether what it names is there yet.
 */
final class SqliteScript {
  private final SqliteDdl ddl;
  private final Map<ObjectName, List<Change>> perTable = new HashMap<>();
  private final Map<ObjectName, List<Change>> later = new LinkedHashMap<>();
  private final Map<ObjectName, Boolean> decided = new HashMap<>();
  private final Map<Change, InlineColumn> inline = new IdentityHashMap<>();
  private final Set<Change> done = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<ObjectName> copied = new LinkedHashSet<>();
  private final List<List<Change>> groups = new ArrayList<>();
  private final List<String> sql = new ArrayList<>();
  private final boolean renames;
  private Schema now;

  SqliteScript(SqliteDdl ddl, Schema before, List<Change> changes) {
    this.ddl = ddl;
    this.now = before;
    for (Change change : changes) {
      if (!whole(change)) {
        perTable.computeIfAbsent(change.subject(), any -> new ArrayList<>()).add(change);
      }
    }
    for (List<Change> group : perTable.values()) {
      InlineColumn.of(group).forEach(one -> one.changes().forEach(part -> inline.put(part, one)));
    }
    this.renames = changes.stream().anyMatch(Change.RenameTable.class::isInstance);
    changes.stream().filter(change -> !triggerOfView(change)).forEach(this::write);
    ParentsFirst.of(later).forEach(table -> copy(table, later.get(table)));
    changes.stream().filter(SqliteScript::triggerOfView).forEach(this::write);
  }

  /** The one thing that must find another there: views may name one another in circles. */
  private static boolean triggerOfView(Change change) {
    return change instanceof Change.AddObject add
        && add.object().kind() == StoredObject.Kind.TRIGGER;
  }

  List<String> statements() {
    return sql;
  }

  /** The changes as they are made: together, or one by one. */
  List<List<Change>> groups() {
    return groups;
  }

  /** The tables that are copied, under the names they have then. */
  Set<ObjectName> copied() {
    return copied;
  }

  private static boolean whole(Change change) {
    return change instanceof Change.AddTable
        || change instanceof Change.DropTable
        || change instanceof Change.RenameTable
        || change instanceof Change.AddObject
        || change instanceof Change.DropObject
        || change instanceof Change.AlterObject
        || change instanceof Change.AddNamespace
        || change instanceof Change.DropNamespace;
  }

  private void write(Change change) {
    if (!done.add(change)) {
      return;
    }
    List<Change> group = perTable.getOrDefault(change.subject(), List.of());
    if (whole(change) || !needsCopy(change.subject(), group)) {
      if (inline.containsKey(change)) {
        add(inline.get(change));
        return;
      }
      List<String> own = change.match(new SqliteStatements(ddl, now));
      if (!own.isEmpty() || whole(change)) {
        sql.addAll(own);
        groups.add(List.of(change));
        now = Evolution.apply(now, List.of(change));
        return;
      }
    }
    List<Change> rest = group.stream().filter(c -> c == change || !done.contains(c)).toList();
    done.addAll(rest);
    if (!renames && rest.stream().anyMatch(Change.AddForeignKey.class::isInstance)) {
      later.put(change.subject(), rest);
    } else {
      copy(change.subject(), rest);
    }
  }

  private void add(InlineColumn column) {
    done.addAll(column.changes());
    sql.add(column.sql());
    groups.add(column.changes());
    now = Evolution.apply(now, column.changes());
  }

  private void copy(ObjectName table, List<Change> group) {
    copied.add(table);
    groups.add(group);
    Schema after = Evolution.apply(now, group);
    sql.addAll(new SqliteRebuild(now, after, group, ddl.many()).statements());
    now = after;
  }

  private boolean needsCopy(ObjectName table, List<Change> group) {
    return decided.computeIfAbsent(
        table,
        any -> {
          Schema next = now;
          for (Change change : group) {
            if (!inline.containsKey(change)
                && change.match(new SqliteStatements(ddl, next)).isEmpty()) {
              return true;
            }
            next = Evolution.apply(next, List.of(change));
          }
          return false;
        });
  }
}
