package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** Code that expects a value may read none. */
public final class DropNotNull implements Rule {
  @Override
  public Name name() {
    return new Name("ZC105", "drop-not-null");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      if (clause.starts("ALTER") && clause.has("DROP", "NOT", "NULL")) {
        String message = "readers of " + subject.table() + " may meet a NULL they do not expect";
        findings.warn(
            this,
            new Remark(clause.from(), message, "deploy readers that take NULL first"),
            subject.table());
      }
    }
  }
}
