package io.github.dbmig.command.diff;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.command.diff.side.Side;
import io.github.dbmig.command.diff.side.Sides;
import io.github.dbmig.command.diff.view.BothSides;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.run.replay.Replayed;
import java.util.HashSet;
import java.util.List;

/**
 * What leads from the first side to the second and back again, tried on a scratch database: the
 * second side is what comes out, and the first one again after the way back.
 *
 * @param changes the way there, with its hazards
 * @param sideBySide what the changes touch, on both sides
 * @param up the statements of a migration there, with a note on what may go wrong
 * @param down the statements back
 */
public record BothWays(
    List<DiffResult.Line> changes, SideBySide sideBySide, List<String> up, List<String> down) {
  public BothWays {
    changes = List.copyOf(changes);
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  /**
   * @throws MigrationException when a difference cannot be written, or comes out another way
   */
  public static BothWays between(Sides sides, RenameAnswers answers) {
    Side from = sides.from();
    Side to = sides.to();
    RenameEvidence renames = answers.settle(from.schema(), to.schema());
    Ddl ddl = sides.parts().ddl();
    SyncSql there = SyncSql.of(from, to, renames, ddl, true);
    SyncSql back = SyncSql.of(to, from, renames.reversed(), ddl, true);
    refuseOpen(there);
    refuseOpen(back);
    BothWays both =
        new BothWays(
            there.lines(),
            BothSides.of(from.schema(), to.schema(), there.changes()),
            there.migration(),
            back.migration());
    if (!both.up().isEmpty()) {
      both.prove(sides, from, to);
    }
    return both;
  }

  private static void refuseOpen(SyncSql sql) {
    List<String> open =
        sql.open().stream()
            .map(line -> line.kind() + " " + line.object() + " " + line.hazards())
            .toList();
    if (!open.isEmpty()) {
      throw new MigrationException(
          "not-generated",
          open.get(0),
          open.size() + " changes cannot be written: " + String.join(", ", open),
          "-Ddbmig.empty=true writes a template to fill in by hand");
    }
  }

  private void prove(Sides sides, Side from, Side to) {
    Ddl ddl = sides.parts().ddl();
    try (ScratchDatabase scratch = sides.likeFrom()) {
      Replayed.more(scratch, up, "the generated migration");
      demand(sides.side(scratch), to, ddl, "the generated migration");
      Replayed.more(scratch, down, "the generated way back");
      demand(sides.side(scratch), from, ddl, "the generated way back");
    }
  }

  private static void demand(Side found, Side wanted, Ddl ddl, String what) {
    List<Change> rest =
        SchemaDiff.planned(found.snapshot(), wanted.snapshot(), RenameEvidence.NONE, ddl.rules());
    boolean unseen =
        new HashSet<>(found.snapshot().unseen()).equals(new HashSet<>(wanted.snapshot().unseen()));
    if (!rest.isEmpty() || !unseen) {
      throw new MigrationException(
          "proof-failed",
          what,
          "leads to another schema than it should"
              + (rest.isEmpty() ? " in what dbmig cannot see" : ": " + rest.get(0).text()),
          "-Ddbmig.empty=true writes a template to fill in by hand; this is a fault of dbmig");
    }
  }
}
