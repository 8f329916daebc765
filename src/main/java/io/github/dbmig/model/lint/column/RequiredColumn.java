package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A new column that must have a value breaks every INSERT that does not know it. */
public final class RequiredColumn implements Rule {
  @Override
  public Name name() {
    return new Name("ZD014", "required-column");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      for (Clause column : clause.addedColumns()) {
        boolean supplied = column.hasDefault() || column.isNumbered() || column.isGenerated();
        if (column.has("NOT", "NULL") && !supplied) {
          String message =
              "rows of "
                  + subject.table()
                  + " have no value for "
                  + column.name(0)
                  + ", and running code"
                  + " gives none";
          findings.unsafe(
              this, new Remark(column.from(), message, subject.plan()), subject.table());
        }
      }
    }
  }
}
