package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** Detaching a partition blocks all use of the parent. */
public final class PartitionDetach implements Rule {
  @Override
  public Name name() {
    return new Name("ZD027", "detach-not-concurrent");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      if (clause.starts("DETACH", "PARTITION") && !clause.has("CONCURRENTLY")) {
        String message = "all use of " + subject.table() + " waits until this transaction ends";
        String tryThis = clause.text() + " CONCURRENTLY, in a file with -- dbmig:no-transaction";
        findings.warn(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }
}
