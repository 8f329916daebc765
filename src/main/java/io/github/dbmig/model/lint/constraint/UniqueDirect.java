package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A unique constraint builds its index under a lock that blocks reads and writes. */
public final class UniqueDirect implements Rule {
  @Override
  public Name name() {
    return new Name("ZD006", "unique-constraint-direct");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.CONCURRENT_INDEXES)) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      boolean added = clause.addsConstraint("UNIQUE") && !clause.has("USING", "INDEX");
      if (added || clause.addedColumns().stream().anyMatch(column -> column.has("UNIQUE"))) {
        String message =
            "the unique index on " + subject.table() + " is built under an exclusive lock";
        String tryThis =
            "CREATE UNIQUE INDEX CONCURRENTLY in a file of its own, then ALTER TABLE "
                + subject.table()
                + " ADD CONSTRAINT … UNIQUE USING INDEX …";
        findings.unsafe(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }
}
