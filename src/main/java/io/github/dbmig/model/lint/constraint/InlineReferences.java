package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** MySQL before 9 reads REFERENCES in a column and makes no foreign key of it. */
public final class InlineReferences implements Rule {
  @Override
  public Name name() {
    return new Name("ZC111", "inline-references-ignored");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.ALGORITHM_CLAUSE)) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      if (clause.addedColumns().stream().anyMatch(column -> column.has("REFERENCES"))) {
        String message = "REFERENCES in a column makes no foreign key on many servers";
        String tryThis = "ALTER TABLE " + subject.table() + " ADD FOREIGN KEY (…) REFERENCES … (…)";
        findings.warn(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }
}
