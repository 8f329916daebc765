package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A stored generated column is computed for every row under a lock. */
public final class StoredGenerated implements Rule {
  @Override
  public Name name() {
    return new Name("ZD017", "stored-generated-column");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    boolean copies = subject.engineHas(Trait.ALGORITHM_CLAUSE);
    for (Clause clause : subject.clauses()) {
      for (Clause column : clause.addedColumns()) {
        boolean stored = column.has("STORED") || column.has("PERSISTENT");
        if (stored && (!copies || subject.copyBlocks())) {
          String message =
              column.name(0) + " is computed for every row of " + subject.table() + " under a lock";
          findings.unsafe(
              this, new Remark(column.from(), message, subject.plan()), subject.table());
        }
      }
    }
  }
}
