package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** Without the constraint, old code may write what new code does not expect. */
public final class DropConstraint implements Rule {
  @Override
  public Name name() {
    return new Name("ZC106", "drop-constraint");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      boolean drops =
          clause.starts("DROP", "CONSTRAINT")
              || clause.starts("DROP", "FOREIGN")
              || clause.starts("DROP", "CHECK")
              || clause.starts("DROP", "PRIMARY");
      if (drops) {
        String message = "rows that the constraint forbade can be written to " + subject.table();
        findings.warn(
            this,
            new Remark(clause.from(), message, "be sure that every reader can take them"),
            subject.table());
      }
    }
  }
}
