package io.github.dbmig.model.change;

import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ordered;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** A new name, and everything in the schema that follows it. */
final class Renaming {
  private final Schema before;

  Renaming(Schema before) {
    this.before = before;
  }

  Schema table(Change.RenameTable change) {
    UnaryOperator<ObjectName> name = old -> old.equals(change.from()) ? change.to() : old;
    return Schema.of(
        before.namespaces(),
        before.tables().values().stream()
            .map(table -> retarget(table.named(name.apply(table.name())), name))
            .toList(),
        before.objects().values());
  }

  private static Table retarget(Table table, UnaryOperator<ObjectName> name) {
    return table.withForeignKeys(
        table.foreignKeys().stream()
            .map(
                key ->
                    new ForeignKey(
                        key.name(),
                        key.columns(),
                        name.apply(key.target()),
                        key.targetColumns(),
                        key.actions(),
                        key.validated()))
            .toList());
  }

  Schema column(Change.RenameColumn change) {
    Table table =
        before
            .table(change.subject())
            .filter(found -> found.columns().containsKey(change.from()))
            .filter(found -> !found.columns().containsKey(change.to()))
            .orElseThrow(
                () -> new IllegalArgumentException("does not fit the schema: " + change.text()));
    Table renamed = rewritten(columns(table, change), change.rewrites());
    return Schema.of(
        before.namespaces(),
        before.tables().values().stream()
            .map(other -> other.name().equals(change.subject()) ? renamed : other)
            .map(other -> targets(other, change))
            .toList(),
        objects(change.rewrites()));
  }

  private static Table columns(Table table, Change.RenameColumn change) {
    UnaryOperator<String> name = old -> old.equals(change.from()) ? change.to() : old;
    return table
        .withColumns(
            table.columns().values().stream()
                .map(column -> column.named(name.apply(column.name())))
                .toList())
        .withKeys(table.keys().stream().map(key -> key.on(all(key.columns(), name))).toList())
        .withForeignKeys(
            table.foreignKeys().stream().map(key -> key.on(all(key.columns(), name))).toList())
        .withIndexes(table.indexes().values().stream().map(index -> index(index, name)).toList());
  }

  private static Index index(Index index, UnaryOperator<String> name) {
    return index.over(
        index.parts().stream()
            .map(part -> part.column() ? part.named(name.apply(part.sql())) : part)
            .toList());
  }

  private static List<String> all(List<String> columns, UnaryOperator<String> name) {
    return columns.stream().map(name).toList();
  }

  private static Table targets(Table table, Change.RenameColumn change) {
    UnaryOperator<String> name = old -> old.equals(change.from()) ? change.to() : old;
    return table.withForeignKeys(
        table.foreignKeys().stream()
            .map(
                key ->
                    key.target().equals(change.subject())
                        ? new ForeignKey(
                            key.name(),
                            key.columns(),
                            key.target(),
                            all(key.targetColumns(), name),
                            key.actions(),
                            key.validated())
                        : key)
            .toList());
  }

  private static Table rewritten(Table table, List<Rewrite> rewrites) {
    if (rewrites.isEmpty()) {
      return table;
    }
    return table
        .withChecks(table.checks().stream().map(check -> check(check, rewrites)).toList())
        .withColumns(table.columns().values().stream().map(c -> generated(c, rewrites)).toList())
        .withIndexes(table.indexes().values().stream().map(i -> indexText(i, rewrites)).toList())
        .withTriggers(table.triggers().values().stream().map(t -> trigger(t, rewrites)).toList());
  }

  private static Check check(Check check, List<Rewrite> rewrites) {
    return new Check(
        check.name(),
        text(Rewrite.Kind.CHECK, check.name(), check.expression(), rewrites),
        check.validated(),
        check.options());
  }

  private static Column generated(Column column, List<Rewrite> rewrites) {
    Generation old = column.generation();
    String expression = text(Rewrite.Kind.GENERATED, column.name(), old.expression(), rewrites);
    return new Column(
        column.name(),
        column.type(),
        column.notNull(),
        column.defaultSql(),
        new Generation(old.kind(), expression),
        column.collation(),
        column.comment(),
        column.options());
  }

  private static Index indexText(Index index, List<Rewrite> rewrites) {
    List<Index.Part> parts =
        index.parts().stream()
            .map(
                part ->
                    part.column()
                        ? part
                        : part.named(text(Rewrite.Kind.INDEX, index.name(), part.sql(), rewrites)))
            .toList();
    return new Index(
        index.name(),
        index.unique(),
        parts,
        text(Rewrite.Kind.INDEX, index.name(), index.predicate(), rewrites),
        index.valid(),
        index.options());
  }

  private static Trigger trigger(Trigger trigger, List<Rewrite> rewrites) {
    return new Trigger(
        trigger.name(),
        text(Rewrite.Kind.TRIGGER, trigger.name(), trigger.definition(), rewrites),
        trigger.enabled());
  }

  private Collection<StoredObject> objects(List<Rewrite> rewrites) {
    if (rewrites.stream().noneMatch(rewrite -> rewrite.kind() == Rewrite.Kind.OBJECT)) {
      return Ordered.map(before.objects()).values();
    }
    return before.objects().values().stream()
        .map(
            object ->
                object.defined(
                    text(
                        Rewrite.Kind.OBJECT,
                        object.id().toString(),
                        object.definition(),
                        rewrites)))
        .toList();
  }

  private static String text(Rewrite.Kind kind, String name, String text, List<Rewrite> rewrites) {
    return rewrites.stream()
        .filter(rewrite -> rewrite.kind() == kind && rewrite.name().equals(name))
        .filter(rewrite -> rewrite.before().equals(text))
        .map(Rewrite::after)
        .findFirst()
        .orElse(text);
  }
}
