package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A primary key builds its index under a lock that blocks reads and writes. */
public final class PrimaryKeyDirect implements Rule {
  @Override
  public Name name() {
    return new Name("ZD007", "primary-key-direct");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.CONCURRENT_INDEXES)) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      boolean added = clause.addsConstraint("PRIMARY", "KEY") && !clause.has("USING", "INDEX");
      if (added
          || clause.addedColumns().stream().anyMatch(column -> column.has("PRIMARY", "KEY"))) {
        String message =
            "the key's index on " + subject.table() + " is built under an exclusive lock";
        String tryThis =
            "make the columns NOT NULL, CREATE UNIQUE INDEX CONCURRENTLY, then ALTER TABLE "
                + subject.table()
                + " ADD PRIMARY KEY USING INDEX …";
        findings.unsafe(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }
}
