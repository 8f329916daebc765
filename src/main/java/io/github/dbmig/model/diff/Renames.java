package io.github.dbmig.model.diff;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.change.Rewrite;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.schema.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proven renames as changes, with the texts that the server rewrote along with them. */
final class Renames {
  private final Schema from;
  private final Schema to;
  private final RenameEvidence evidence;

  private Renames(Schema from, Schema to, RenameEvidence evidence) {
    this.from = from;
    this.to = to;
    this.evidence = evidence;
  }

  static List<Change> of(Schema from, Schema to, RenameEvidence evidence) {
    Renames renames = new Renames(from, to, evidence);
    List<Change> changes = new ArrayList<>();
    evidence.tables().forEach((old, now) -> changes.add(new Change.RenameTable(old, now)));
    evidence
        .columns()
        .forEach(
            (table, columns) ->
                columns.forEach((old, now) -> renames.add(changes, table, old, now)));
    return changes;
  }

  private void add(List<Change> changes, ObjectName table, String old, String now) {
    ObjectName present = evidence.tables().getOrDefault(table, table);
    Table before = from.tables().get(table);
    Table after = to.tables().get(present);
    if (before == null || after == null || !after.columns().containsKey(now)) {
      return;
    }
    Map<String, String> renamed = evidence.columns().get(table);
    boolean first = renamed.keySet().iterator().next().equals(old);
    List<Rewrite> rewrites = first ? rewrites(before, after) : List.of();
    changes.add(new Change.RenameColumn(present, old, now, rewrites));
  }

  /** All of a table's rewrites go with its first rename, since the texts tell no columns apart. */
  private List<Rewrite> rewrites(Table before, Table after) {
    List<Rewrite> rewrites = new ArrayList<>();
    checks(before, after, rewrites);
    generated(before, after, rewrites);
    indexes(before, after, rewrites);
    triggers(before, after, rewrites);
    for (StoredObject object : from.objects().values()) {
      StoredObject now = to.objects().get(object.id());
      if (now != null) {
        String id = object.id().toString();
        add(rewrites, Rewrite.Kind.OBJECT, id, id, object.definition(), now.definition());
      }
    }
    return rewrites;
  }

  private static void checks(Table before, Table after, List<Rewrite> rewrites) {
    Set<Check> gone = new LinkedHashSet<>(before.checks());
    gone.removeAll(after.checks());
    List<Check> come = new ArrayList<>(after.checks());
    come.removeAll(before.checks());
    for (Check check : gone) {
      come.stream()
          .filter(other -> other.name().equals(check.name()))
          .findFirst()
          .ifPresent(
              other -> {
                come.remove(other);
                add(
                    rewrites,
                    Rewrite.Kind.CHECK,
                    "check " + check.name(),
                    check.name(),
                    check.expression(),
                    other.expression());
              });
    }
  }

  private static void generated(Table before, Table after, List<Rewrite> rewrites) {
    for (Column column : before.columns().values()) {
      after
          .column(column.name())
          .ifPresent(
              now ->
                  add(
                      rewrites,
                      Rewrite.Kind.GENERATED,
                      "generated column " + column.name(),
                      column.name(),
                      column.generation().expression(),
                      now.generation().expression()));
    }
  }

  private static void indexes(Table before, Table after, List<Rewrite> rewrites) {
    for (Index index : before.indexes().values()) {
      Index now = after.indexes().get(index.name());
      if (now == null || now.parts().size() != index.parts().size()) {
        continue;
      }
      String object = "index " + index.name();
      add(rewrites, Rewrite.Kind.INDEX, object, index.name(), index.predicate(), now.predicate());
      for (int i = 0; i < index.parts().size(); i++) {
        if (!index.parts().get(i).column()) {
          add(
              rewrites,
              Rewrite.Kind.INDEX,
              object,
              index.name(),
              index.parts().get(i).sql(),
              now.parts().get(i).sql());
        }
      }
    }
  }

  private static void triggers(Table before, Table after, List<Rewrite> rewrites) {
    for (Trigger trigger : before.triggers().values()) {
      Trigger now = after.triggers().get(trigger.name());
      if (now != null) {
        add(
            rewrites,
            Rewrite.Kind.TRIGGER,
            "trigger " + trigger.name(),
            trigger.name(),
            trigger.definition(),
            now.definition());
      }
    }
  }

  private static void add(
      List<Rewrite> rewrites,
      Rewrite.Kind kind,
      String object,
      String name,
      String before,
      String after) {
    if (!before.equals(after)) {
      rewrites.add(new Rewrite(kind, object, name, before, after));
    }
  }
}
