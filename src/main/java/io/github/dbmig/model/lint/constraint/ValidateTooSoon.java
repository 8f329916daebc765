package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** NOT VALID gains nothing when the same transaction validates. */
public final class ValidateTooSoon implements Rule {
  @Override
  public Name name() {
    return new Name("ZD012", "validate-with-not-valid");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      boolean validates = clause.starts("VALIDATE", "CONSTRAINT");
      if (validates && subject.inTransaction() && subject.addsNotValid(clause.name(2))) {
        String message =
            "the lock of ADD CONSTRAINT " + clause.name(2) + " is held while every row is tested";
        findings.unsafe(
            this,
            new Remark(clause.from(), message, "move VALIDATE CONSTRAINT into the next file"),
            subject.table());
      }
    }
  }
}
