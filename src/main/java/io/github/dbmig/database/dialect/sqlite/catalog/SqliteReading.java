package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.sqlite.ddl.SqliteSync;
import io.github.dbmig.database.dialect.sqlite.text.IndexText;
import io.github.dbmig.database.dialect.sqlite.text.TableReader;
import io.github.dbmig.database.dialect.sqlite.text.TableText;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A snapshot from the rows of the catalog. */
final class SqliteReading {
  private static final String OWN = "_dbmig_";

  private final SqliteCatalog catalog;
  private final Set<String> ignored;
  private final List<Table> tables = new ArrayList<>();
  private final List<StoredObject> objects = new ArrayList<>();
  private final List<Unseen> unseen = new ArrayList<>();
  private final Marks marks = new Marks();

  SqliteReading(SqliteCatalog catalog, Set<String> ignored) {
    this.catalog = catalog;
    this.ignored = ignored;
  }

  Snapshot snapshot() {
    for (String[] row : catalog.objects()) {
      if (!hidden(row[3])) {
        object(row);
      }
    }
    return new Snapshot(Schema.of(List.of(), tables, objects), marks.identities(), unseen);
  }

  private boolean hidden(String name) {
    return name.startsWith("sqlite_") || name.startsWith(OWN) || ignored.contains(name);
  }

  /** Indexes come with their tables; so do triggers, but for those of a view. */
  private void object(String[] row) {
    ObjectName name = name(row[3]);
    if (row[2].equals("view")) {
      objects.add(new StoredObject(StoredObject.Kind.VIEW, name, "", row[4]));
    } else if (row[2].equals("trigger") && catalog.kind(row[1]).equals("view")) {
      StoredObject.Kind kind = StoredObject.Kind.TRIGGER;
      objects.add(new StoredObject(kind, name(row[1]), row[3], row[4]));
    } else if (row[2].equals("table")) {
      switch (catalog.kind(row[3])) {
        case "virtual" -> objects.add(virtual(name, row[4]));
        case "table" -> table(name, row[4]).ifPresent(tables::add);
        default -> {}
      }
    }
  }

  private StoredObject virtual(ObjectName name, String create) {
    List<StoredObject.Part> columns =
        catalog.virtualColumns(name.name()).stream()
            .map(column -> new StoredObject.Part(column, ""))
            .toList();
    return new StoredObject(StoredObject.Kind.VIRTUAL_TABLE, name, "", create, columns, Map.of());
  }

  private static ObjectName name(String name) {
    return new ObjectName("", name);
  }

  private Optional<Table> table(ObjectName name, String create) {
    try {
      TableText text = TableText.of(create);
      Table table = TableReader.read(name, text);
      TableCheck.missing(table, text, catalog)
          .ifPresent(what -> unseen.add(new Unseen("clause", name, what + " in " + create)));
      return Optional.of(table.withIndexes(indexes(table)).withTriggers(triggers(name.name())));
    } catch (MigrationException unreadable) {
      unseen.add(new Unseen("table", name, create));
      return Optional.empty();
    }
  }

  private List<Index> indexes(Table table) {
    List<Index> indexes = new ArrayList<>();
    String name = table.name().name();
    for (String[] row : catalog.dependents(name, "index")) {
      Optional<Index> index = IndexText.read(row[3], row[4], table);
      if (index.isPresent() && Marks.isMark(row[3])) {
        marks.add(table.name(), index.get());
      } else if (index.isPresent() && same(index.get(), table)) {
        indexes.add(index.get());
      } else {
        unseen.add(new Unseen("index", table.name(), row[4]));
      }
    }
    return indexes;
  }

  private static boolean same(Index index, Table table) {
    String again = IndexText.write(table.name().name(), index);
    return IndexText.read(index.name(), again, table).filter(index::equals).isPresent();
  }

  private List<Trigger> triggers(String table) {
    return catalog.dependents(table, "trigger").stream()
        .filter(row -> !row[3].startsWith(SqliteSync.PROOF))
        .map(row -> new Trigger(row[3], row[4], "O"))
        .toList();
  }
}
