package io.github.dbmig.database.dialect.postgresql.type;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who holds values of a type: domains and composites over it, and columns of any of them. */
final class TypeUse {
  private final Schema schema;
  private final Map<ObjectName, StoredObject> types = new LinkedHashMap<>();
  private final Set<String> spellings = new HashSet<>();

  private TypeUse(Schema schema) {
    this.schema = schema;
  }

  /** The type comes first, then those that are made of it. */
  static TypeUse of(Schema schema, StoredObject type) {
    TypeUse use = new TypeUse(schema);
    use.add(type);
    int before;
    do {
      before = use.types.size();
      schema.objects().values().stream().filter(use::holds).forEach(use::add);
    } while (use.types.size() > before);
    return use;
  }

  private void add(StoredObject type) {
    if (types.putIfAbsent(type.name(), type) == null) {
      spelled(type.name());
      Optional.ofNullable(type.options().get("multirange"))
          .map(type.name()::sibling)
          .ifPresent(this::spelled);
    }
  }

  private void spelled(ObjectName type) {
    for (String space : forms(type.schema())) {
      forms(type.name()).forEach(name -> spellings.add(space + "." + name));
    }
  }

  /** The server quotes a name only where it must. */
  private static List<String> forms(String name) {
    return List.of(name, quote(name));
  }

  private boolean holds(StoredObject object) {
    return switch (object.kind()) {
      case DOMAIN -> is(object.options().getOrDefault("as", ""));
      case COMPOSITE -> object.parts().stream().anyMatch(part -> is(part.sql()));
      default -> false;
    };
  }

  /** A type as the server prints it, perhaps an array of it, perhaps with a collation behind. */
  private boolean is(String type) {
    int collate = type.indexOf(" COLLATE ");
    String bare = collate < 0 ? type : type.substring(0, collate);
    while (bare.endsWith("[]")) {
      bare = bare.substring(0, bare.length() - 2);
    }
    return spellings.contains(bare);
  }

  /** True where a column holds the type itself, no array of it and nothing made of it. */
  boolean itself(Column column) {
    ObjectName name = types.keySet().iterator().next();
    return forms(name.schema()).stream()
        .flatMap(space -> forms(name.name()).stream().map(own -> space + "." + own))
        .anyMatch(column.type()::equals);
  }

  /** True where an expression holds a value of one of the types, as the server prints it. */
  boolean names(String expression, String value) {
    return spellings.stream().anyMatch(type -> expression.contains(value + type));
  }

  List<StoredObject> types() {
    return List.copyOf(types.values());
  }

  /** A table that has left its parent is on its own. */
  private static boolean heir(Table table, Column column) {
    return table.options().containsKey("inherits")
        && (column.options().containsKey("inherited") || column.options().containsKey("merged"));
  }

  /** The columns that must be retyped, by table; parents take their children along. */
  Map<Table, List<Column>> columns() {
    Map<Table, List<Column>> columns = new LinkedHashMap<>();
    for (Table table : schema.tables().values()) {
      List<Column> own = new ArrayList<>();
      if (!table.options().containsKey("partition of")) {
        table.columns().values().stream()
            .filter(column -> column.generation().kind() == Generation.Kind.NONE)
            .filter(column -> is(column.type()))
            .filter(column -> !heir(table, column))
            .forEach(own::add);
      }
      if (!own.isEmpty()) {
        columns.put(table, own);
      }
    }
    return columns;
  }
}
