package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Defaults;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** MySQL copies the table, or refuses, to add a column with a computed default. */
public final class ExpressionDefault implements Rule {
  @Override
  public Name name() {
    return new Name("ZD032", "expression-default");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.ALGORITHM_CLAUSE) || !subject.copyBlocks()) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      for (Clause column : clause.addedColumns()) {
        if (column.hasDefault() && Defaults.differs(column, subject.engine())) {
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
}
