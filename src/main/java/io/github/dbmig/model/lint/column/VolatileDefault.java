package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Defaults;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A default with a value of its own for each row rewrites the table. */
public final class VolatileDefault implements Rule {
  @Override
  public Name name() {
    return new Name("ZD015", "volatile-default");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      for (Clause column : clause.addedColumns()) {
        if (column.hasDefault() && rewrites(column, subject)) {
          String message =
              "the default of "
                  + column.name(0)
                  + " is computed for every row of "
                  + subject.table();
          findings.unsafe(
              this, new Remark(column.from(), message, subject.plan()), subject.table());
        }
      }
    }
  }

  private static boolean rewrites(Clause column, Subject subject) {
    return subject.engineHas(Trait.CONSTANT_DEFAULTS_ONLY)
        ? Defaults.isExpression(column)
        : !subject.engineHas(Trait.ALGORITHM_CLAUSE) && Defaults.differs(column, subject.engine());
  }
}
