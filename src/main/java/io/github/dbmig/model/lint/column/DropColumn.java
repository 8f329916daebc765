package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import java.util.Set;

/** Running code names the column, and its data is gone. */
public final class DropColumn implements Rule {
  private static final Set<String> OTHERS =
      Set.of(
          "CONSTRAINT",
          "FOREIGN",
          "CHECK",
          "PRIMARY",
          "INDEX",
          "KEY",
          "PARTITION",
          "SYSTEM",
          "PERIOD");

  @Override
  public Name name() {
    return new Name("ZC103", "drop-column");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      if (clause.starts("DROP") && !clause.tokens().anyAt(clause.from() + 1, OTHERS)) {
        int at = clause.from() + (clause.starts("DROP", "COLUMN") ? 2 : 1);
        at += clause.tokens().at(at, "IF", "EXISTS") ? 2 : 0;
        String column = subject.table() + "." + clause.tokens().identifier(at);
        String message = "running code that names " + column + " fails, and its values are lost";
        findings.unsafe(this, new Remark(at, message, subject.plan()), subject.table());
      }
    }
  }
}
