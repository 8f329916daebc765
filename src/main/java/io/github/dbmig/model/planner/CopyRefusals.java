package io.github.dbmig.model.planner;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Rewrite;
import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands against copying a column; each reason names the object that does. */
final class CopyRefusals {
  private static final Set<StoredObject.Kind> NOT_CARRIED =
      Set.of(
          StoredObject.Kind.PRIVILEGES,
          StoredObject.Kind.POLICY,
          StoredObject.Kind.RULE,
          StoredObject.Kind.EXCLUSION);

  private final Change.RenameColumn change;
  private final Scene scene;
  private final Table table;

  private CopyRefusals(Change.RenameColumn change, Scene scene) {
    this.change = change;
    this.scene = scene;
    this.table = scene.table(change);
  }

  /**
   * @throws UnsafeChangeException with the first reason
   */
  static void check(Change.RenameColumn change, Scene scene) {
    CopyRefusals refusals = new CopyRefusals(change, scene);
    refusals.columns();
    refusals.references();
    refusals.texts();
    refusals.routines();
    refusals.hanging();
    refusals.unseen();
  }

  private void columns() {
    Column column = table.columns().get(change.from());
    if (column.generation().kind() != Generation.Kind.NONE) {
      throw because("the column is generated or an identity, which no trigger can write");
    }
    if (table.options().keySet().stream().anyMatch(key -> key.startsWith("partition"))
        || table.options().containsKey("inherits")) {
      throw because("the table is partitioned or inherits, which this version does not copy");
    }
    for (Key key : table.keys()) {
      if (!key.columns().contains(change.from())) {
        continue;
      }
      if (key.kind() == Key.Kind.PRIMARY) {
        throw because("the column is part of the primary key");
      }
      if (key.options().containsKey("deferrable")) {
        throw because("unique constraint " + key.name() + " is deferrable");
      }
    }
  }

  private void references() {
    for (Table other : scene.before().tables().values()) {
      other.foreignKeys().stream()
          .filter(key -> key.target().equals(table.name()))
          .filter(key -> key.targetColumns().contains(change.from()))
          .findFirst()
          .ifPresent(
              key -> {
                throw because("table " + other.name() + " references the column");
              });
    }
  }

  private void texts() {
    for (Rewrite rewrite : change.rewrites()) {
      if (rewrite.kind() != Rewrite.Kind.CHECK) {
        throw because(rewrite.object() + " reads the column");
      }
    }
    for (var index : table.indexes().values()) {
      if (index.mentions(change.from()) && !index.plain()) {
        throw because("index " + index.name() + " has an expression or a predicate");
      }
    }
  }

  /** The server does not rewrite routines: one that names the column fails after contract. */
  private void routines() {
    Pattern word = Pattern.compile("(?i)\\b" + Pattern.quote(change.from()) + "\\b");
    for (StoredObject object : scene.before().objects().values()) {
      if (object.kind() == StoredObject.Kind.ROUTINE
          && attached(object)
          && word.matcher(object.definition()).find()) {
        throw because(object.id() + ", which a trigger of the table calls, names the column");
      }
    }
  }

  private boolean attached(StoredObject routine) {
    Pattern call = Pattern.compile("\\b" + Pattern.quote(routine.name().name()) + "\\b");
    return table.triggers().values().stream()
        .map(Trigger::definition)
        .anyMatch(definition -> call.matcher(definition).find());
  }

  /** The copy would be readable by others, or rows would be hidden from others. */
  private void hanging() {
    scene.before().objects().values().stream()
        .filter(object -> stays(object) || publishes(object))
        .findFirst()
        .ifPresent(
            object -> {
              throw because(object.id() + " cannot be carried over");
            });
  }

  private boolean stays(StoredObject object) {
    return object.name().equals(table.name())
        && NOT_CARRIED.contains(object.kind())
        && (object.kind() != StoredObject.Kind.PRIVILEGES
            || object.signature().endsWith(" " + change.from()));
  }

  /** A publication that names the table's columns, or a condition on them. */
  private boolean publishes(StoredObject object) {
    return object.kind() == StoredObject.Kind.PUBLICATION
        && object.parts().stream()
            .anyMatch(
                part ->
                    part.name().contains(table.name().name())
                        && part.sql().contains(change.from()));
  }

  private void unseen() {
    for (Unseen unseen : scene.options().unseen()) {
      if (unseen.on().equals(table.name())) {
        throw because(unseen + " cannot be carried over");
      }
    }
  }

  private UnsafeChangeException because(String why) {
    return Refusal.because(change, why);
  }
}
