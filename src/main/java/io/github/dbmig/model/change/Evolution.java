package io.github.dbmig.model.change;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The schema after changes: what the statements of a plan must lead to. */
public final class Evolution implements Cases<Schema> {
  private final Schema before;

  private Evolution(Schema before) {
    this.before = before;
  }

  /**
   * Applies the changes in order.
   *
   * @throws IllegalArgumentException when a change does not fit the schema its predecessors made
   */
  public static Schema apply(Schema before, List<Change> changes) {
    Schema now = before;
    for (Change change : changes) {
      now = change.match(new Evolution(now));
    }
    return now;
  }

  /** The changes that take these back, last first. */
  public static List<Change> reverse(List<Change> changes) {
    List<Change> back = new ArrayList<>();
    for (int i = changes.size() - 1; i >= 0; i--) {
      back.add(changes.get(i).reverse());
    }
    return List.copyOf(back);
  }

  @Override
  public Schema addNamespace(Change.AddNamespace change) {
    return new Schema(
        with(before.namespaces(), change.name(), change), before.tables(), before.objects());
  }

  @Override
  public Schema dropNamespace(Change.DropNamespace change) {
    return new Schema(
        without(before.namespaces(), change.name(), change), before.tables(), before.objects());
  }

  @Override
  public Schema addTable(Change.AddTable change) {
    return tables(put(before.tables(), change.subject(), change.table(), change));
  }

  @Override
  public Schema dropTable(Change.DropTable change) {
    return tables(remove(before.tables(), change.subject(), change));
  }

  @Override
  public Schema renameTable(Change.RenameTable change) {
    return new Renaming(before).table(change);
  }

  @Override
  public Schema alterTable(Change.AlterTable change) {
    return edit(change, table -> table.withOptions(change.to().options(), change.to().comment()));
  }

  @Override
  public Schema addColumn(Change.AddColumn change) {
    return edit(
        change,
        table ->
            table.withColumns(
                put(table.columns(), change.column().name(), change.column(), change).values()));
  }

  @Override
  public Schema dropColumn(Change.DropColumn change) {
    return edit(
        change,
        table ->
            table.withColumns(remove(table.columns(), change.column().name(), change).values()));
  }

  @Override
  public Schema renameColumn(Change.RenameColumn change) {
    return new Renaming(before).column(change);
  }

  @Override
  public Schema alterColumnType(Change.AlterColumnType change) {
    return column(change, change.column(), column -> column.typed(change.to()));
  }

  @Override
  public Schema setNotNull(Change.SetNotNull change) {
    return column(change, change.column(), column -> column.required(true));
  }

  @Override
  public Schema dropNotNull(Change.DropNotNull change) {
    return column(change, change.column(), column -> column.required(false));
  }

  @Override
  public Schema setDefault(Change.SetDefault change) {
    return column(change, change.column(), column -> column.defaulting(change.to()));
  }

  /** Type, default and NOT NULL have changes of their own, before this one or after it. */
  @Override
  public Schema alterColumn(Change.AlterColumn change) {
    return column(
        change,
        change.from().name(),
        column ->
            change
                .to()
                .typed(column.type())
                .defaulting(column.defaultSql())
                .required(column.notNull()));
  }

  @Override
  public Schema addKey(Change.AddKey change) {
    return edit(change, table -> table.withKeys(with(table.keys(), change.key(), change)));
  }

  @Override
  public Schema dropKey(Change.DropKey change) {
    return edit(change, table -> table.withKeys(without(table.keys(), change.key(), change)));
  }

  @Override
  public Schema indexToKey(Change.IndexToKey change) {
    return edit(
        change,
        table ->
            table
                .withIndexes(remove(table.indexes(), change.index().name(), change).values())
                .withKeys(with(table.keys(), change.key(), change)));
  }

  @Override
  public Schema keyToIndex(Change.KeyToIndex change) {
    return edit(
        change,
        table ->
            table
                .withKeys(without(table.keys(), change.key(), change))
                .withIndexes(
                    put(table.indexes(), change.index().name(), change.index(), change).values()));
  }

  @Override
  public Schema addCheck(Change.AddCheck change) {
    return edit(change, table -> table.withChecks(with(table.checks(), change.check(), change)));
  }

  @Override
  public Schema dropCheck(Change.DropCheck change) {
    return edit(change, table -> table.withChecks(without(table.checks(), change.check(), change)));
  }

  @Override
  public Schema alterCheck(Change.AlterCheck change) {
    return edit(
        change,
        table ->
            table.withChecks(
                with(without(table.checks(), change.from(), change), change.to(), change)));
  }

  @Override
  public Schema addForeignKey(Change.AddForeignKey change) {
    return edit(
        change, table -> table.withForeignKeys(with(table.foreignKeys(), change.key(), change)));
  }

  @Override
  public Schema dropForeignKey(Change.DropForeignKey change) {
    return edit(
        change, table -> table.withForeignKeys(without(table.foreignKeys(), change.key(), change)));
  }

  @Override
  public Schema alterForeignKey(Change.AlterForeignKey change) {
    return edit(
        change,
        table ->
            table.withForeignKeys(
                with(without(table.foreignKeys(), change.from(), change), change.to(), change)));
  }

  @Override
  public Schema addIndex(Change.AddIndex change) {
    return edit(
        change,
        table ->
            table.withIndexes(
                put(table.indexes(), change.index().name(), change.index(), change).values()));
  }

  @Override
  public Schema dropIndex(Change.DropIndex change) {
    return edit(
        change,
        table ->
            table.withIndexes(remove(table.indexes(), change.index().name(), change).values()));
  }

  @Override
  public Schema renameIndex(Change.RenameIndex change) {
    return edit(
        change,
        table ->
            table
                .withIndexes(
                    table.indexes().values().stream()
                        .map(
                            index ->
                                index.name().equals(change.from())
                                    ? index.named(change.to())
                                    : index)
                        .toList())
                .withKeys(
                    table.keys().stream()
                        .map(key -> key.name().equals(change.from()) ? key.named(change.to()) : key)
                        .toList()));
  }

  @Override
  public Schema addTrigger(Change.AddTrigger change) {
    return edit(
        change,
        table ->
            table.withTriggers(
                put(table.triggers(), change.trigger().name(), change.trigger(), change).values()));
  }

  @Override
  public Schema dropTrigger(Change.DropTrigger change) {
    return edit(
        change,
        table ->
            table.withTriggers(remove(table.triggers(), change.trigger().name(), change).values()));
  }

  @Override
  public Schema addObject(Change.AddObject change) {
    Map<StoredObject.Id, StoredObject> objects =
        put(before.objects(), change.object().id(), change.object(), change);
    return new Schema(before.namespaces(), before.tables(), objects);
  }

  @Override
  public Schema dropObject(Change.DropObject change) {
    Map<StoredObject.Id, StoredObject> objects =
        remove(before.objects(), change.object().id(), change);
    return new Schema(before.namespaces(), before.tables(), objects);
  }

  @Override
  public Schema alterObject(Change.AlterObject change) {
    StoredObject.Id id = change.to().id();
    Map<StoredObject.Id, StoredObject> rest = remove(before.objects(), id, change);
    return new Schema(before.namespaces(), before.tables(), put(rest, id, change.to(), change));
  }

  private Schema edit(Change change, UnaryOperator<Table> edit) {
    Table table = before.table(change.subject()).orElseThrow(() -> misfit(change));
    Map<ObjectName, Table> tables = new LinkedHashMap<>(before.tables());
    tables.put(change.subject(), edit.apply(table));
    return tables(tables);
  }

  private Schema column(Change change, String name, UnaryOperator<Column> edit) {
    return edit(
        change,
        table -> {
          if (!table.columns().containsKey(name)) {
            throw misfit(change);
          }
          return table.withColumns(
              table.columns().values().stream()
                  .map(column -> column.name().equals(name) ? edit.apply(column) : column)
                  .toList());
        });
  }

  private Schema tables(Map<ObjectName, Table> tables) {
    return new Schema(before.namespaces(), tables, before.objects());
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value, Change change) {
    Map<K, V> more = new LinkedHashMap<>(map);
    if (more.put(key, value) != null) {
      throw misfit(change);
    }
    return more;
  }

  private static <K, V> Map<K, V> remove(Map<K, V> map, K key, Change change) {
    Map<K, V> fewer = new LinkedHashMap<>(map);
    if (fewer.remove(key) == null) {
      throw misfit(change);
    }
    return fewer;
  }

  private static <T> Set<T> with(Collection<T> set, T value, Change change) {
    Set<T> more = new LinkedHashSet<>(set);
    if (!more.add(value)) {
      throw misfit(change);
    }
    return more;
  }

  private static <T> Set<T> without(Collection<T> set, T value, Change change) {
    Set<T> fewer = new LinkedHashSet<>(set);
    if (!fewer.remove(value)) {
      throw misfit(change);
    }
    return fewer;
  }

  private static IllegalArgumentException misfit(Change change) {
    return new IllegalArgumentException("does not fit the schema: " + change.text());
  }
}
