package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;

/** A table that is copied and replaced in one go blocks writes all the while. */
public final class TableRebuild implements Rule {
  private static final String TRY =
      "give the change itself to mvn dbmig:zero-downtime, which copies in batches";

  @Override
  public Name name() {
    return new Name("ZD039", "table-rebuild");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .target(Verb.DROP, ObjectKind.TABLE)
        .ifPresent(
            target -> {
              for (QualifiedName name : target.names()) {
                if (subject.isSucceeded(name)) {
                  String message = name + " is copied and replaced while its writers wait";
                  findings.unsafeWithoutRemedy(this, new Remark(0, message, TRY), name);
                }
              }
            });
  }
}
