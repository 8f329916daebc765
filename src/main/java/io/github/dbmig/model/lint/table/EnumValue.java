package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.StatementTokens;

/** The names of an enum are literals in running code. */
public final class EnumValue implements Rule {
  @Override
  public Name name() {
    return new Name("ZC107", "enum-value");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    StatementTokens tokens = subject.tokens();
    if (subject.target(Verb.ALTER, ObjectKind.TYPE).isEmpty()) {
      return;
    }
    if (tokens.find(0, "RENAME") + 1 == tokens.find(0, "VALUE")) {
      String message = "running code that writes or compares the old value fails at once";
      String tryThis = "ALTER TYPE … ADD VALUE the new one, switch all code, keep the old value";
      findings.unsafe(this, new Remark(0, message, tryThis));
    } else if (tokens.find(0, "ADD") + 1 == tokens.find(0, "VALUE")) {
      String message =
          "old code may read a value it does not know; a value cannot be removed again";
      findings.note(this, new Remark(0, message, "deploy the readers first"));
    }
  }
}
