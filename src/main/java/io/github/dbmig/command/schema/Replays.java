package io.github.dbmig.command.schema;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.command.diff.BothWays;
import io.github.dbmig.command.diff.RenameAnswers;
import io.github.dbmig.command.diff.RenameFile;
import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.diff.side.Sides;
import io.github.dbmig.command.target.Target;
import java.util.Set;

/** The project's history with and without some of its migrations, replayed and compared. */
record Replays(Target target) {
  /**
   * What leads from one to the other and back, tried on a third.
   *
   * @param before ids that the first replay leaves out, and {@code after} those of the second
   */
  BothWays between(Set<String> before, Set<String> after) {
    Operand.Live home = new Operand.Live(target, target.url().toString());
    Operands operands =
        new Operands(
            target.place(), new Operand.History(before), new Operand.History(after), () -> home);
    RenameAnswers answers =
        new RenameAnswers(RenameFile.of(target.place().project()).read(), Ask.nobody());
    try (Sides sides = new Sides(operands)) {
      return BothWays.between(sides, answers);
    }
  }
}
