package io.github.dbmig.model.diff;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.order.ChangeOrder;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes that lead from one schema to another, in an order in which they can be applied:
 * {@code Evolution.apply(from, between(from, to, …))} equals {@code to}. Both schemas come from the
 * same introspector, so that comparing is {@code equals}.
 */
public final class SchemaDiff {
  private final Schema from;
  private final Schema to;
  private final List<Change> drops = new ArrayList<>();
  private final List<Change> adds = new ArrayList<>();

  private final DiffRules rules;

  private SchemaDiff(Schema from, Schema to, DiffRules rules) {
    this.from = from;
    this.to = to;
    this.rules = rules;
  }

  /** Renames as the identities of both snapshots prove them. */
  public static List<Change> between(Snapshot from, Snapshot to) {
    return between(from.schema(), to.schema(), RenameEvidence.between(from, to));
  }

  /** Without evidence a renamed column is a dropped and an added one. */
  public static List<Change> between(Schema from, Schema to, RenameEvidence evidence) {
    List<Change> changes = new ArrayList<>(Renames.of(from, to, evidence));
    Schema renamed = Evolution.apply(from, changes);
    changes.addAll(new SchemaDiff(renamed, to, DiffRules.PLAIN).changes());
    return List.copyOf(changes);
  }

  /**
   * The changes as one engine makes them: in place where it can, with all that stands in the way
   * dropped and made again, renames first, each after what it needs.
   */
  public static List<Change> planned(
      Snapshot from, Snapshot to, RenameEvidence evidence, DiffRules rules) {
    List<Change> renames = Renames.of(from.schema(), to.schema(), evidence);
    SchemaGraph before = from.graph();
    SchemaGraph now =
        new SchemaGraph(
            Evolution.apply(before.schema(), renames),
            before.dependencies().renamed(ref -> renamed(ref, evidence)));
    List<Change> rest = new SchemaDiff(now.schema(), to.schema(), rules).changes();
    List<Change> all = new ArrayList<>(renames);
    all.addAll(ChangeOrder.closed(now, to.graph(), rest, rules));
    return List.copyOf(all);
  }

  private static Ref renamed(Ref ref, RenameEvidence evidence) {
    Map<String, String> columns = evidence.columns().getOrDefault(ref.of(), Map.of());
    boolean column = ref.kind() == Ref.Kind.COLUMN || ref.kind() == Ref.Kind.DEFAULT;
    Ref present =
        column ? new Ref(ref.kind(), ref.of(), columns.getOrDefault(ref.part(), ref.part())) : ref;
    return present.on(evidence.tables().getOrDefault(ref.of(), ref.of()));
  }

  private List<Change> changes() {
    objects();
    for (ObjectName name : new HashSet<>(from.tables().keySet())) {
      to.table(name).ifPresent(other -> table(from.tables().get(name), other));
    }
    tables();
    namespaces();
    List<Change> ordered = new ArrayList<>(drops);
    ordered.addAll(adds);
    return ordered;
  }

  private void namespaces() {
    missing(from.namespaces(), to.namespaces())
        .forEach(name -> drops.add(new Change.DropNamespace(name)));
    int first = 0;
    for (String name : missing(to.namespaces(), from.namespaces())) {
      adds.add(first++, new Change.AddNamespace(name));
    }
  }

  private void objects() {
    for (StoredObject object : from.objects().values()) {
      StoredObject now = to.objects().get(object.id());
      if (now == null) {
        drops.add(new Change.DropObject(object));
      } else if (!object.equals(now)) {
        object(object, now);
      }
    }
    for (StoredObject object : to.objects().values()) {
      if (!from.objects().containsKey(object.id())) {
        adds.add(new Change.AddObject(object));
      }
    }
  }

  private void object(StoredObject old, StoredObject now) {
    if (rules.alters(old, now)) {
      adds.add(new Change.AlterObject(old, now));
    } else {
      drops.add(new Change.DropObject(old));
      adds.add(new Change.AddObject(now));
    }
  }

  private void tables() {
    from.tables().values().stream()
        .filter(table -> to.table(table.name()).isEmpty())
        .forEach(table -> drops.add(new Change.DropTable(table)));
    int first = 0;
    for (Table table : to.tables().values()) {
      if (from.table(table.name()).isEmpty()) {
        adds.add(first++, new Change.AddTable(table));
      }
    }
  }

  private void table(Table old, Table now) {
    ObjectName name = old.name();
    if (!old.equals(now) && !rules.alters(old, now)) {
      drops.add(new Change.DropTable(old));
      adds.add(0, new Change.AddTable(now));
      return;
    }
    dropDependents(old, now);
    missing(old.columns().keySet(), now.columns().keySet())
        .forEach(column -> drops.add(new Change.DropColumn(name, old.columns().get(column))));
    missing(now.columns().keySet(), old.columns().keySet())
        .forEach(column -> adds.add(new Change.AddColumn(name, now.columns().get(column), false)));
    for (Column column : old.columns().values()) {
      now.column(column.name()).ifPresent(other -> column(name, column, other));
    }
    addDependents(old, now);
    if (!old.options().equals(now.options()) || !old.comment().equals(now.comment())) {
      adds.add(new Change.AlterTable(old, old.withOptions(now.options(), now.comment())));
    }
  }

  private void dropDependents(Table old, Table now) {
    ObjectName name = old.name();
    missing(old.triggers().values(), now.triggers().values())
        .forEach(trigger -> drops.add(new Change.DropTrigger(name, trigger)));
    missing(old.foreignKeys(), now.foreignKeys())
        .forEach(key -> drops.add(new Change.DropForeignKey(name, key)));
    missing(old.indexes().values(), now.indexes().values())
        .forEach(index -> drops.add(new Change.DropIndex(name, index)));
    missing(old.checks(), now.checks())
        .forEach(check -> drops.add(new Change.DropCheck(name, check)));
    missing(old.keys(), now.keys()).forEach(key -> drops.add(new Change.DropKey(name, key)));
  }

  private void addDependents(Table old, Table now) {
    ObjectName name = old.name();
    missing(now.keys(), old.keys()).forEach(key -> adds.add(new Change.AddKey(name, key)));
    missing(now.checks(), old.checks())
        .forEach(check -> adds.add(new Change.AddCheck(name, check)));
    missing(now.indexes().values(), old.indexes().values())
        .forEach(index -> adds.add(new Change.AddIndex(name, index)));
    missing(now.foreignKeys(), old.foreignKeys())
        .forEach(key -> adds.add(new Change.AddForeignKey(name, key)));
    missing(now.triggers().values(), old.triggers().values())
        .forEach(trigger -> adds.add(new Change.AddTrigger(name, trigger)));
  }

  private void column(ObjectName table, Column old, Column now) {
    if (!old.equals(now) && !rules.alters(old, now)) {
      drops.add(new Change.DropColumn(table, old));
      adds.add(new Change.AddColumn(table, now, false));
      return;
    }
    if (!old.type().equals(now.type())) {
      adds.add(new Change.AlterColumnType(table, old.name(), old.type(), now.type()));
    }
    if (!old.defaultSql().equals(now.defaultSql())) {
      adds.add(new Change.SetDefault(table, old.name(), old.defaultSql(), now.defaultSql()));
    }
    nullability(table, old, now).ifPresent(adds::add);
    Column same = old.typed(now.type()).defaulting(now.defaultSql()).required(now.notNull());
    if (!same.equals(now)) {
      adds.add(new Change.AlterColumn(table, same, now));
    }
  }

  private static Optional<Change> nullability(ObjectName table, Column old, Column now) {
    if (old.notNull() == now.notNull()) {
      return Optional.empty();
    }
    return Optional.of(
        now.notNull()
            ? new Change.SetNotNull(table, now.name())
            : new Change.DropNotNull(table, now.name()));
  }

  private static <T> List<T> missing(java.util.Collection<T> here, java.util.Collection<T> there) {
    Set<T> others = new HashSet<>(there);
    return here.stream().filter(value -> !others.contains(value)).toList();
  }

  /** What a probe of the server learned about added columns, written into the changes. */
  public static List<Change> instant(List<Change> changes, Map<Change, Boolean> probed) {
    return changes.stream()
        .map(
            change ->
                change instanceof Change.AddColumn add
                    ? new Change.AddColumn(
                        add.subject(), add.column(), probed.getOrDefault(change, false))
                    : change)
        .toList();
  }
}
