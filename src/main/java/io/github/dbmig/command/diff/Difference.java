package io.github.dbmig.command.diff;

import io.github.dbmig.command.diff.side.Side;
import io.github.dbmig.command.diff.side.Sides;
import io.github.dbmig.command.diff.view.BothSides;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.database.dialect.Ddl;
import io.github.dbmig.model.diff.RenameEvidence;
import java.util.List;

/** What was found between two sides. */
public record Difference(
    List<DiffResult.Line> lines,
    List<DiffResult.Unseen> unseen,
    List<String> opening,
    List<String> closing,
    SideBySide sideBySide) {
  public Difference {
    lines = List.copyOf(lines);
    unseen = List.copyOf(unseen);
    opening = List.copyOf(opening);
    closing = List.copyOf(closing);
  }

  public static Difference between(Sides sides, boolean unsafe) {
    Ddl ddl = sides.parts().ddl();
    Side from = sides.from();
    Side to = sides.to();
    SyncSql sql = SyncSql.of(from, to, RenameEvidence.NONE, ddl, unsafe);
    return new Difference(
        sql.lines(),
        new ExtraLines(from, to, unsafe).unseen(),
        sql.opening(),
        sql.closing(),
        BothSides.of(from.schema(), to.schema(), sql.changes()));
  }
}
