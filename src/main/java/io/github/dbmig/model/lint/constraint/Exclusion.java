package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** An exclusion constraint has no online form. */
public final class Exclusion implements Rule {
  @Override
  public Name name() {
    return new Name("ZD009", "exclusion-constraint");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      if (clause.addsConstraint("EXCLUDE")) {
        String message = "an exclusion constraint on " + subject.table() + " has no online form";
        findings.unsafe(
            this,
            new Remark(clause.from(), message, "add it to a new table, and copy the rows there"),
            subject.table());
      }
    }
  }
}
