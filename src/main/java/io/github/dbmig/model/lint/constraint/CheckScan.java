package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A CHECK that is tested at once reads the whole table under an exclusive lock. */
public final class CheckScan implements Rule {
  @Override
  public Name name() {
    return new Name("ZD011", "check-without-not-valid");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      boolean column = clause.addedColumns().stream().anyMatch(added -> added.has("CHECK"));
      boolean constraint = clause.addsConstraint("CHECK") && !clause.has("NOT", "VALID");
      boolean copies = subject.engineHas(Trait.ALGORITHM_CLAUSE);
      if (!copies && (column || constraint)) {
        String message = "every row of " + subject.table() + " is tested under an exclusive lock";
        boolean later = subject.engineHas(Trait.NOT_VALID_CONSTRAINTS);
        String tryThis =
            later
                ? "add the CHECK by itself as NOT VALID, then VALIDATE CONSTRAINT in the next file"
                : subject.plan();
        findings.unsafe(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }
}
