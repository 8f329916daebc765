package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A foreign key that is checked at once blocks writes to both tables. */
public final class ForeignKeyScan implements Rule {
  @Override
  public Name name() {
    return new Name("ZD010", "fk-without-not-valid");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.NOT_VALID_CONSTRAINTS)) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      boolean column =
          clause.addedColumns().stream()
              .anyMatch(added -> added.has("REFERENCES") && added.hasDefault());
      boolean constraint = clause.addsConstraint("FOREIGN", "KEY") && !clause.has("NOT", "VALID");
      if (column || constraint) {
        String message =
            "checking the rows of "
                + subject.table()
                + " blocks writes to it and to the other table";
        String tryThis =
            column
                ? subject.plan()
                : "ALTER TABLE "
                    + subject.table()
                    + " "
                    + clause.text()
                    + " NOT VALID, then VALIDATE CONSTRAINT in the next file";
        findings.unsafe(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }
}
