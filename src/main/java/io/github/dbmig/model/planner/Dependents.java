package io.github.dbmig.model.planner;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Evolution;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.server.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What hangs on a column that is copied, before and after, and under which name each copy lives
 * until the original is gone.
 */
final class Dependents {
  private final Table table;
  private final Table renamed;
  private final Change.RenameColumn change;
  private final Capabilities server;

  private Dependents(Table table, Table renamed, Change.RenameColumn change, Capabilities server) {
    this.table = table;
    this.renamed = renamed;
    this.change = change;
    this.server = server;
  }

  static Dependents of(Table table, Change.RenameColumn change, Capabilities server) {
    Schema alone = Schema.of(Set.of(), List.of(table), List.of());
    Table renamed = Evolution.apply(alone, List.of(change)).tables().get(table.name());
    return new Dependents(table, renamed, change, server);
  }

  List<Index> plainIndexes() {
    return table.indexes().values().stream()
        .filter(index -> index.mentions(change.from()))
        .toList();
  }

  /** Plain indexes, and one for each unique constraint: built online, made the key at the end. */
  List<Index> allIndexes() {
    List<Index> all = new ArrayList<>(plainIndexes());
    uniqueKeys().forEach(key -> all.add(indexOf(key)));
    return all;
  }

  private static Index indexOf(Key key) {
    return new Index(
        key.name(),
        true,
        key.columns().stream().map(column -> new Index.Part(column, true, "")).toList(),
        "",
        true,
        key.options());
  }

  List<Key> uniqueKeys() {
    return table.keys().stream().filter(key -> key.columns().contains(change.from())).toList();
  }

  List<ForeignKey> foreignKeys() {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(change.from()))
        .toList();
  }

  /** Checks of the old column in the server's words for the new one, under a passing name. */
  List<Check> newChecks() {
    List<Check> checks = new ArrayList<>();
    if (required()) {
      checks.add(notNull());
    }
    for (Check check : renamed.checks()) {
      if (!table.checks().contains(check)) {
        checks.add(check.named(passing(check.name())));
      }
    }
    return checks;
  }

  Index copy(Index index) {
    return index.named(passing(index.name())).over(parts(index, this::now));
  }

  ForeignKey copy(ForeignKey key) {
    return key.named(passing(key.name())).on(key.columns().stream().map(this::now).toList());
  }

  /** What must go before the old column can. */
  List<Change> off() {
    List<Change> changes = new ArrayList<>();
    if (server.notValidConstraints()) {
      if (required()) {
        changes.add(new Change.DropCheck(table.name(), notNull().validated(true)));
      }
    } else {
      plainIndexes().forEach(index -> changes.add(new Change.DropIndex(table.name(), copy(index))));
    }
    foreignKeys().forEach(key -> changes.add(new Change.DropForeignKey(table.name(), key)));
    plainIndexes().forEach(index -> changes.add(new Change.DropIndex(table.name(), index)));
    for (Check check : table.checks()) {
      if (!renamed.checks().contains(check)) {
        changes.add(new Change.DropCheck(table.name(), check));
      }
    }
    uniqueKeys().forEach(key -> changes.add(new Change.DropKey(table.name(), key)));
    return changes;
  }

  /** What takes its place, under the names of before. */
  List<Change> on() {
    return server.notValidConstraints() ? renames() : additions();
  }

  private List<Change> renames() {
    List<Change> changes = new ArrayList<>();
    for (Key key : uniqueKeys()) {
      Key now = key.on(key.columns().stream().map(this::now).toList());
      changes.add(new Change.IndexToKey(table.name(), copy(indexOf(key)), now));
    }
    for (Index index : plainIndexes()) {
      changes.add(new Change.RenameIndex(table.name(), passing(index.name()), index.name()));
    }
    for (Check check : renamed.checks()) {
      if (!table.checks().contains(check)) {
        Check copy = check.named(passing(check.name())).validated(true);
        changes.add(new Change.AlterCheck(table.name(), copy, copy.named(check.name())));
      }
    }
    for (ForeignKey key : foreignKeys()) {
      ForeignKey copy = copy(key).validated(true);
      changes.add(new Change.AlterForeignKey(table.name(), copy, copy.named(key.name())));
    }
    return changes;
  }

  private List<Change> additions() {
    List<Change> changes = new ArrayList<>();
    for (Key key : uniqueKeys()) {
      changes.add(
          new Change.AddKey(table.name(), key.on(key.columns().stream().map(this::now).toList())));
    }
    for (Check check : renamed.checks()) {
      if (!table.checks().contains(check)) {
        changes.add(new Change.AddCheck(table.name(), check));
      }
    }
    for (Index index : plainIndexes()) {
      changes.add(new Change.AddIndex(table.name(), index.over(parts(index, this::now))));
    }
    for (ForeignKey key : foreignKeys()) {
      changes.add(
          new Change.AddForeignKey(
              table.name(), key.on(key.columns().stream().map(this::now).toList())));
    }
    return changes;
  }

  private Check notNull() {
    String name = Names.of(server.identifierBytes(), "dbmig_nn", table.name().name(), change.to());
    return SideEffects.required(name, change.to(), true);
  }

  private boolean required() {
    return table.column(change.from()).filter(Column::notNull).isPresent();
  }

  private String passing(String name) {
    return Names.of(server.identifierBytes(), "dbmig", name);
  }

  private String now(String column) {
    return column.equals(change.from()) ? change.to() : column;
  }

  private static List<Index.Part> parts(Index index, UnaryOperator<String> name) {
    return index.parts().stream()
        .map(part -> part.column() ? part.named(name.apply(part.sql())) : part)
        .toList();
  }
}
