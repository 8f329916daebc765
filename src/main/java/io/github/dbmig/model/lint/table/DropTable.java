package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import java.util.Set;

/** Running code names the object, and its data is gone. */
public final class DropTable implements Rule {
  private static final Set<ObjectKind> NAMED_BY_CODE =
      Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SCHEMA);

  @Override
  public Name name() {
    return new Name("ZC104", "drop-table");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .target()
        .filter(target -> target.verb() == Verb.DROP || target.verb() == Verb.TRUNCATE)
        .filter(target -> NAMED_BY_CODE.contains(target.kind()))
        .ifPresent(target -> check(subject, findings, target));
  }

  private void check(Subject subject, Findings findings, DdlTarget target) {
    boolean table = target.kind() == ObjectKind.TABLE;
    for (QualifiedName name : target.names()) {
      boolean kept = table ? subject.isSucceeded(name) : subject.isReplaced(name);
      if (target.temporary() || kept && target.verb() == Verb.DROP) {
        continue;
      }
      if (target.kind() == ObjectKind.SCHEMA) {
        findings.unsafe(this, remark(name));
      } else {
        findings.unsafe(this, remark(name), name);
      }
    }
  }

  private static Remark remark(QualifiedName name) {
    String message = "running code that names " + name + " fails or finds nothing";
    return new Remark(0, message, "deploy code that does not use it, and plan its removal");
  }
}
