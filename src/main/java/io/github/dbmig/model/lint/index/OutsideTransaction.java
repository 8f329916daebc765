package io.github.dbmig.model.lint.index;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** The engine refuses, or ignores, some statements inside a transaction. */
public final class OutsideTransaction implements Rule {
  @Override
  public Name name() {
    return new Name("ZD004", "outside-transaction");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.mustStandOutside() && subject.inTransaction()) {
      String message = "the engine does not take this statement inside a transaction";
      String tryThis = "put it alone into a file with the line -- dbmig:no-transaction above -- UP";
      findings.error(this, new Remark(0, message, tryThis));
    }
  }
}
