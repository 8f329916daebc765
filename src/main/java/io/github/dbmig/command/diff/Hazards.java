package io.github.dbmig.command.diff;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What may go wrong when a change is made on a database with rows. */
final class Hazards {
  /** On a dropped table whose rows its successor gets. */
  private static final String KEPT = "keeps rows";

  /** On a dropped sequence whose successor goes on where it stood. */
  private static final String MARKED = "keeps mark";

  private Hazards() {}

  static List<String> of(Change change, boolean comesAgain) {
    List<String> hazards = new ArrayList<>();
    if (comesAgain) {
      hazards.add("dropped and made again");
    }
    if (change instanceof Change.DropTable drop && drop.table().options().containsKey(KEPT)) {
      hazards.add("copies all rows while nobody can use the table; fails where one does not fit");
    } else if (change instanceof Change.DropTable) {
      hazards.add("loses the rows of the table");
    } else if (change instanceof Change.DropColumn) {
      hazards.add("loses the values of the column");
    } else if (change instanceof Change.DropObject drop
        && drop.object().kind() == StoredObject.Kind.SEQUENCE
        && !drop.object().options().containsKey(MARKED)) {
      hazards.add("loses how far the sequence has counted");
    } else if (virtual(change) && !comesAgain) {
      hazards.add("loses the rows of the table");
    } else if (change instanceof Change.AlterObject alter
        && alter.to().kind() == StoredObject.Kind.VIRTUAL_TABLE) {
      hazards.add("made anew: loses what its module cannot read back");
    } else if (change instanceof Change.AlterColumnType) {
      hazards.add("converts every value; may write all rows anew while nobody can use the table");
    } else if (change instanceof Change.SetNotNull) {
      hazards.add("fails where a row has no value; reads the whole table");
    } else if (change instanceof Change.AddColumn add
        && add.column().notNull()
        && !add.column().hasDefault()
        && add.column().generation().expression().isEmpty()) {
      hazards.add("fails where the table has rows, since the column has no default");
    } else {
      hazards.addAll(building(change));
      hazards.addAll(TypeHazards.of(change));
    }
    return hazards;
  }

  private static boolean virtual(Change change) {
    return change instanceof Change.DropObject drop
        && drop.object().kind() == StoredObject.Kind.VIRTUAL_TABLE;
  }

  private static List<String> building(Change change) {
    if (change instanceof Change.AddKey) {
      return List.of("fails where values repeat; writers wait while it is built");
    } else if (change instanceof Change.AddIndex add) {
      return List.of(indexing(add.index()) + "writers wait while it is built");
    } else if (computes(change)) {
      return List.of("fails where its expression does for a row; writes all rows anew");
    } else if (change instanceof Change.AddCheck || change instanceof Change.AddForeignKey) {
      return List.of("fails where a row breaks it; reads the whole table");
    } else if (change instanceof Change.AlterTable alter && joins(alter.from(), alter.to())) {
      return List.of("fails where a row is outside of its bounds; reads the whole table");
    }
    return List.of();
  }

  /** Every row's value of a stored column is computed then. */
  private static boolean computes(Change change) {
    if (change instanceof Change.AlterColumn alter) {
      return alter.to().generation().kind() == Generation.Kind.STORED
          && !alter.to().generation().equals(alter.from().generation());
    }
    return change instanceof Change.AddColumn add
        && add.column().generation().kind() == Generation.Kind.STORED;
  }

  private static boolean joins(Table from, Table to) {
    String bounds = to.options().get("for values");
    return bounds != null && !bounds.equals(from.options().get("for values"));
  }

  private static String indexing(Index index) {
    if (index.unique()) {
      return "fails where values repeat; ";
    }
    return index.plain() ? "" : "fails where its expression does for a row; ";
  }
}
