package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import java.util.Set;

/** Running code names the old table, view or schema. */
public final class RenameTable implements Rule {
  private static final Set<ObjectKind> NAMED_BY_CODE =
      Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SCHEMA);

  @Override
  public Name name() {
    return new Name("ZC102", "rename-table");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject.target().ifPresent(target -> check(subject, findings, target));
    for (Clause clause : subject.clauses()) {
      if (clause.starts("SET", "SCHEMA")) {
        report(subject, findings, subject.table());
      }
    }
  }

  private void check(Subject subject, Findings findings, DdlTarget target) {
    if (target.verb() != Verb.RENAME || !NAMED_BY_CODE.contains(target.kind())) {
      return;
    }
    for (QualifiedName name : target.names()) {
      boolean swapped = target.renamedTo().contains(name);
      if (!swapped && !subject.isReplaced(name)) {
        report(subject, findings, name);
      }
    }
  }

  private void report(Subject subject, Findings findings, QualifiedName name) {
    String message = "running code still names " + name;
    findings.unsafe(this, new Remark(0, message, subject.plan()), name);
  }
}
