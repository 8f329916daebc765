package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** Numbering the rows that exist rewrites the table. */
public final class NumberedColumn implements Rule {
  @Override
  public Name name() {
    return new Name("ZD016", "numbered-column");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      for (Clause column : clause.addedColumns()) {
        boolean online = subject.engineHas(Trait.ALGORITHM_CLAUSE) && subject.asksOnline();
        if (column.isNumbered() && !online) {
          String message =
              subject.table() + " is rewritten to number its rows in " + column.name(0);
          findings.unsafe(
              this, new Remark(column.from(), message, subject.plan()), subject.table());
        }
      }
    }
  }
}
