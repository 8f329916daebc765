package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;

/** Making, dropping or switching a trigger waits for all writers of its table. */
public final class TriggerLock implements Rule {
  @Override
  public Name name() {
    return new Name("ZD030", "trigger-lock");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    boolean locks = subject.engineHas(Trait.NOT_VALID_CONSTRAINTS);
    subject
        .target()
        .filter(target -> locks && target.kind() == ObjectKind.TRIGGER)
        .flatMap(DdlTarget::onTable)
        .ifPresent(table -> report(findings, 0, table));
    for (Clause clause : subject.clauses()) {
      if (clause.starts("ENABLE", "TRIGGER") || clause.starts("DISABLE", "TRIGGER")) {
        report(findings, clause.from(), subject.table());
      }
    }
  }

  private void report(Findings findings, int token, QualifiedName table) {
    String message = "writes to " + table + " wait until this transaction ends";
    findings.note(this, new Remark(token, message, "keep the file's transaction short"), table);
  }
}
