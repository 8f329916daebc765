package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** Code that writes the old default itself goes on writing it. */
public final class ChangeDefault implements Rule {
  @Override
  public Name name() {
    return new Name("ZC108", "change-default");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      if (clause.starts("ALTER") && clause.has("SET", "DEFAULT")) {
        String message =
            "rows that exist keep their value, and an ORM may go on writing the old one";
        findings.note(
            this,
            new Remark(clause.from(), message, "backfill separately if old rows must change"),
            subject.table());
      }
    }
  }
}
