package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** MODIFY and CHANGE silently drop every attribute that they do not repeat. */
public final class ModifyDropsAttributes implements Rule {
  @Override
  public Name name() {
    return new Name("ZD036", "modify-drops-attributes");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      if (TypeChange.modifies(clause)) {
        String message =
            "what this clause does not repeat is dropped: NOT NULL, default, comment …";
        String tryThis = "compare with SHOW CREATE TABLE " + subject.table();
        findings.note(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }
}
