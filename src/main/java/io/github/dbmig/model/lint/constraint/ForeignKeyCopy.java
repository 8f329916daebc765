package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** MySQL copies the table to check a foreign key. */
public final class ForeignKeyCopy implements Rule {
  @Override
  public Name name() {
    return new Name("ZD033", "fk-copies-table");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.ALGORITHM_CLAUSE)) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      if (clause.addsConstraint("FOREIGN", "KEY") && subject.copyBlocks()) {
        String message = subject.table() + " is copied, and writes wait, to check the foreign key";
        findings.unsafe(this, new Remark(clause.from(), message, subject.plan()), subject.table());
      }
    }
  }
}
