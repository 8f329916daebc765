package io.github.dbmig.database.dialect.postgresql.rules;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.SchemaGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The changes as PostgreSQL must be told them, not in order yet. */
public final class Preparation {
  private Preparation() {}

  public static List<Change> of(SchemaGraph from, SchemaGraph to, List<Change> changes) {
    List<Change> whole = TableRules.withPartitions(from.schema(), to.schema(), changes);
    Set<ObjectName> moving = moving(whole);
    List<Change> aside = Twins.aside(to.schema(), whole, moving);
    List<Change> paired = ConstraintPairs.of(Pairs.of(aside, moving), moving);
    List<Change> parents = IndexParents.renewed(from.schema(), to.schema(), paired, moving);
    List<Change> split = TableRules.split(to.schema(), parents);
    List<Change> kept = KeptRows.of(from.schema(), to.schema(), split);
    List<Change> typed = TypeRules.around(from.schema(), to.schema(), kept);
    return parentsFirst(to.schema(), settled(typed, moving));
  }

  private static Set<ObjectName> moving(List<Change> changes) {
    Set<ObjectName> moving = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterTable alter && !Membership.same(alter.from(), alter.to())) {
        moving.add(alter.subject());
      }
    }
    return moving;
  }

  /** That a column is inherited follows from the parent's, and where the table belongs. */
  private static List<Change> settled(List<Change> changes, Set<ObjectName> moving) {
    List<Change> settled = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterColumn alter) {
        Column from = own(alter.from());
        Column to = own(alter.to());
        if (!from.equals(to)) {
          boolean moves = moving.contains(alter.subject());
          settled.add(moves ? new Change.AlterColumn(alter.subject(), from, to) : alter);
        }
      } else {
        settled.add(change);
      }
    }
    return settled;
  }

  private static Column own(Column column) {
    Map<String, String> options = new TreeMap<>(column.options());
    options.remove("inherited");
    options.remove("merged");
    return column.withOptions(options);
  }

  /** What a parent says first reaches its children by itself. */
  private static List<Change> parentsFirst(Schema to, List<Change> changes) {
    List<Change> ordered = new ArrayList<>();
    List<Change> children = new ArrayList<>();
    for (Change change : changes) {
      boolean child = to.table(change.subject()).filter(Membership::of).isPresent();
      (child ? children : ordered).add(change);
    }
    ordered.addAll(children);
    return ordered;
  }
}
