package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.database.dialect.postgresql.ddl.table.TypeConversion;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Around a change of type: the default is taken away and set again, since the server converts only
 * some; the collation is said again; foreign keys that could not compare meanwhile are remade.
 */
final class TypeRules {
  private final Schema from;
  private final Schema to;
  private final Set<Ref> retyped = new HashSet<>();
  private final Set<Ref> incomparable = new HashSet<>();

  private TypeRules(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  static List<Change> around(Schema from, Schema to, List<Change> changes) {
    TypeRules rules = new TypeRules(from, to);
    changes.forEach(rules::note);
    return rules.retyped.isEmpty() ? changes : rules.rewritten(changes);
  }

  private void note(Change change) {
    if (change instanceof Change.AlterColumnType type) {
      Ref column = Ref.column(type.subject(), type.column());
      retyped.add(column);
      if (!TypeConversion.comparable(type.from(), type.to())) {
        incomparable.add(column);
      }
    }
  }

  private List<Change> rewritten(List<Change> changes) {
    List<Change> all = new ArrayList<>();
    Set<Ref> reset = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterColumnType type) {
        all.add(collated(type));
      } else if (change instanceof Change.SetDefault set
          && retyped.contains(Ref.column(set.subject(), set.column()))) {
        reset.add(Ref.column(set.subject(), set.column()));
        reset(all, set.subject(), set.column(), set.from(), set.to());
      } else if (change instanceof Change.AlterColumn alter
          && retyped.contains(Ref.column(alter.subject(), alter.to().name()))) {
        settings(alter).ifPresent(all::add);
      } else {
        all.add(change);
      }
    }
    for (Ref column : retyped) {
      if (!reset.contains(column)) {
        String kept = column(from, column).map(Column::defaultSql).orElse("");
        reset(all, column.of(), column.part(), kept, kept);
      }
    }
    foreignKeys(changes, all);
    return all;
  }

  private static Optional<Column> column(Schema schema, Ref ref) {
    return schema.table(ref.of()).flatMap(table -> table.column(ref.part()));
  }

  private static void reset(
      List<Change> all, ObjectName table, String column, String old, String now) {
    if (!old.isEmpty()) {
      all.add(new Change.SetDefault(table, column, old, ""));
    }
    if (!now.isEmpty()) {
      all.add(new Change.SetDefault(table, column, "", now));
    }
  }

  private Change collated(Change.AlterColumnType type) {
    String collation =
        column(to, Ref.column(type.subject(), type.column())).map(Column::collation).orElse("");
    return collation.isEmpty()
        ? type
        : new Change.AlterColumnType(
            type.subject(), type.column(), type.from(), type.to() + " COLLATE " + collation);
  }

  /** What is left to alter when the collation has been set with the type. */
  private static Optional<Change> settings(Change.AlterColumn alter) {
    Column old = alter.from();
    Column now = alter.to();
    Column collated =
        new Column(
            old.name(),
            old.type(),
            old.notNull(),
            old.defaultSql(),
            old.generation(),
            now.collation(),
            old.comment(),
            old.options());
    return collated.equals(now)
        ? Optional.empty()
        : Optional.of(new Change.AlterColumn(alter.subject(), collated, now));
  }

  private void foreignKeys(List<Change> changes, List<Change> all) {
    if (incomparable.isEmpty()) {
      return;
    }
    Set<Object> gone = new HashSet<>();
    changes.stream()
        .filter(change -> change instanceof Change.DropForeignKey)
        .map(change -> (Change.DropForeignKey) change)
        .forEach(drop -> gone.add(List.of(drop.subject(), drop.key())));
    for (Table table : from.tables().values()) {
      for (ForeignKey key : table.foreignKeys()) {
        boolean stays =
            to.table(table.name()).filter(t -> t.foreignKeys().contains(key)).isPresent();
        if (stays && meets(table, key) && !gone.contains(List.of(table.name(), key))) {
          all.add(new Change.DropForeignKey(table.name(), key));
          all.add(new Change.AddForeignKey(table.name(), key));
        }
      }
    }
  }

  private boolean meets(Table table, ForeignKey key) {
    return key.columns().stream().anyMatch(c -> incomparable.contains(Ref.column(table.name(), c)))
        || key.targetColumns().stream()
            .anyMatch(c -> incomparable.contains(Ref.column(key.target(), c)));
  }
}
