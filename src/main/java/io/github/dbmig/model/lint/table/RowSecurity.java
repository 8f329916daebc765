package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** With row security and no policy, running code sees no row. */
public final class RowSecurity implements Rule {
  @Override
  public Name name() {
    return new Name("ZC117", "row-security");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      boolean enables = clause.starts("ENABLE", "ROW") || clause.starts("FORCE", "ROW");
      if (enables) {
        String message =
            "without a policy, users other than the owner see no row of " + subject.table();
        findings.warn(
            this,
            new Remark(clause.from(), message, "CREATE POLICY above it, in the same transaction"),
            subject.table());
      }
    }
  }
}
