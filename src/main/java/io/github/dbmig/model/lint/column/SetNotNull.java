package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.lint.rule.TableFacts;

/**
 * SET NOT NULL reads the whole table under an exclusive lock, unless a validated CHECK proves it.
 */
public final class SetNotNull implements Rule {
  @Override
  public Name name() {
    return new Name("ZD013", "set-not-null-scan");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      boolean added = clause.addsConstraint("NOT", "NULL") && !clause.has("NOT", "VALID");
      if (clause.starts("ALTER") && clause.has("SET", "NOT", "NULL") || added) {
        String column = added ? "a column" : name(clause);
        if (!subject.column(column).map(TableFacts.Column::neverNull).orElse(false)) {
          String message =
              "every row of " + subject.table() + " is read under an exclusive lock for " + column;
          findings.unsafe(
              this, new Remark(clause.from(), message, subject.plan()), subject.table());
        }
      }
    }
  }

  private static String name(Clause clause) {
    return clause.name(clause.starts("ALTER", "COLUMN") ? 2 : 1);
  }
}
