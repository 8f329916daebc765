package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** MySQL copies the table to test a CHECK. */
public final class CheckCopy implements Rule {
  @Override
  public Name name() {
    return new Name("ZD034", "check-copies-table");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.ALGORITHM_CLAUSE)) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      boolean column = clause.addedColumns().stream().anyMatch(added -> added.has("CHECK"));
      boolean check = column || clause.addsConstraint("CHECK");
      if (check && !clause.has("NOT", "ENFORCED") && subject.copyBlocks()) {
        String message = subject.table() + " is copied, and writes wait, to test the CHECK";
        findings.unsafe(this, new Remark(clause.from(), message, subject.plan()), subject.table());
      }
    }
  }
}
