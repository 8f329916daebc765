package io.github.dbmig.model.planner;

import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.plan.Hazard;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What people should hear about a copied or filled column, whichever strategy it is. */
final class SideEffects {
  private SideEffects() {}

  static List<Hazard> of(Table table, DualWrite write) {
    List<Hazard> hazards = new ArrayList<>();
    if (!table.triggers().isEmpty()) {
      hazards.add(
          new Hazard(
              Hazard.Kind.SIDE_EFFECT,
              "the backfill fires the triggers of "
                  + table.name()
                  + ": "
                  + String.join(", ", table.triggers().keySet())));
    }
    if (write.twoWay()
        && !write.required()
        && table.column(write.source()).filter(column -> column.hasDefault()).isPresent()) {
      hazards.add(
          new Hazard(
              Hazard.Kind.AMBIGUOUS,
              "an INSERT that gives "
                  + write.column()
                  + " as NULL is taken for one of the old application, which gets the default of "
                  + write.source()));
    }
    return hazards;
  }

  static Hazard rebuild(DualWrite write) {
    return new Hazard(
        Hazard.Kind.TABLE_REWRITE,
        "table " + write.table() + " is copied in one transaction; writers wait for it");
  }

  /** A check in place of NOT NULL, in the words PostgreSQL prints it back with. */
  static Check required(String name, String column, boolean validated) {
    return new Check(name, "(" + quoted(column) + " IS NOT NULL)", validated);
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
