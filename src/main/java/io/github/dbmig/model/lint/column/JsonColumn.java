package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** DISTINCT and UNION over a json column fail. */
public final class JsonColumn implements Rule {
  @Override
  public Name name() {
    return new Name("ZC110", "json-has-no-equality");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.CONCURRENT_INDEXES)) {
      return;
    }
    for (Clause clause : subject.clauses()) {
      for (Clause column : clause.addedColumns()) {
        if (column.tokens().at(column.from() + 1, "JSON")) {
          String message = "SELECT DISTINCT on " + subject.table() + " fails: json has no equality";
          findings.note(this, new Remark(column.from(), message, "use jsonb"), subject.table());
        }
      }
    }
  }
}
