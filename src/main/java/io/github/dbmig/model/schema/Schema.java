package io.github.dbmig.model.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a database holds: namespaces, tables, and objects known by their text.
 *
 * @param objects by kind, name and signature
 */
public record Schema(
    Set<String> namespaces,
    Map<ObjectName, Table> tables,
    Map<StoredObject.Id, StoredObject> objects) {
  public static final Schema EMPTY = new Schema(Set.of(), Map.of(), Map.of());

  public Schema {
    namespaces = Ordered.set(namespaces);
    tables = Ordered.map(tables);
    objects = Ordered.map(objects);
  }

  public static Schema of(
      Collection<String> namespaces, Collection<Table> tables, Collection<StoredObject> objects) {
    return new Schema(
        Ordered.set(namespaces),
        Ordered.by(Table::name, tables),
        Ordered.by(StoredObject::id, objects));
  }

  public Optional<Table> table(ObjectName name) {
    return Optional.ofNullable(tables.get(name));
  }
}
