package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes by their kind and table. */
final class MysqlChanges {
  /** Those that have statements of their own; all others on a table go into its ALTER. */
  private static final Set<Class<? extends Change>> APART =
      Set.of(
          Change.AddTable.class,
          Change.DropTable.class,
          Change.AddForeignKey.class,
          Change.DropForeignKey.class,
          Change.AlterForeignKey.class,
          Change.AddTrigger.class,
          Change.DropTrigger.class,
          Change.AddObject.class,
          Change.DropObject.class,
          Change.AlterObject.class,
          Change.AddNamespace.class,
          Change.DropNamespace.class);

  private final List<Change> list;
  private final Map<Class<? extends Change>, List<Change>> kinds = new HashMap<>();
  private final Map<ObjectName, List<Change>> subjects = new HashMap<>();

  MysqlChanges(List<Change> list) {
    this.list = List.copyOf(list);
    for (Change change : list) {
      kinds.computeIfAbsent(change.getClass(), any -> new ArrayList<>()).add(change);
      subjects.computeIfAbsent(change.subject(), any -> new ArrayList<>()).add(change);
    }
  }

  List<Change> list() {
    return list;
  }

  <T extends Change> List<T> all(Class<T> kind) {
    return kinds.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
  }

  List<Change> of(Class<? extends Change> kind, ObjectName subject) {
    return subjects.getOrDefault(subject, List.of()).stream().filter(kind::isInstance).toList();
  }

  List<Change> altering(ObjectName table) {
    return subjects.getOrDefault(table, List.of()).stream()
        .filter(change -> !APART.contains(change.getClass()))
        .toList();
  }
}
