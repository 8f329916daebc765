package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The change that adds something to a schema alone, or drops it, by its name. */
final class Lookup {
  private final Schema schema;
  private final Map<Ref, StoredObject> objects = new HashMap<>();

  Lookup(Schema schema) {
    this.schema = schema;
    schema.objects().values().forEach(object -> objects.put(Ref.object(object.id()), object));
  }

  /** Empty for what cannot go alone: a table, a column with values of its own, a namespace. */
  Optional<Change> adding(Ref ref) {
    if (ref.kind() == Ref.Kind.OBJECT) {
      return Optional.ofNullable(objects.get(ref)).map(Change.AddObject::new);
    }
    return schema.table(ref.of()).flatMap(table -> adding(table, ref));
  }

  private static Optional<Change> adding(Table table, Ref ref) {
    return switch (ref.kind()) {
      case INDEX ->
          Optional.ofNullable(table.indexes().get(ref.part()))
              .map(index -> new Change.AddIndex(table.name(), index));
      case TRIGGER ->
          Optional.ofNullable(table.triggers().get(ref.part()))
              .map(trigger -> new Change.AddTrigger(table.name(), trigger));
      case CONSTRAINT -> constraint(table, ref.part());
      case DEFAULT ->
          table
              .column(ref.part())
              .filter(Column::hasDefault)
              .map(c -> new Change.SetDefault(table.name(), c.name(), "", c.defaultSql()));
      case COLUMN ->
          table
              .column(ref.part())
              .filter(column -> !column.generation().expression().isEmpty())
              .filter(column -> !column.generation().writable())
              .map(column -> new Change.AddColumn(table.name(), column, false));
      default -> Optional.empty();
    };
  }

  private static Optional<Change> constraint(Table table, String name) {
    Optional<Change> key =
        table.keys().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .map(one -> new Change.AddKey(table.name(), one));
    return key.or(
            () ->
                table.checks().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .map(one -> new Change.AddCheck(table.name(), one)))
        .or(
            () ->
                table.foreignKeys().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .map(one -> new Change.AddForeignKey(table.name(), one)));
  }
}
