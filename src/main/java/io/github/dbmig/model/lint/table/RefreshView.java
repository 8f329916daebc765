package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;

/** Refreshing a materialized view blocks its readers. */
public final class RefreshView implements Rule {
  @Override
  public Name name() {
    return new Name("ZD028", "refresh-blocks-readers");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .target(Verb.OTHER, ObjectKind.MATERIALIZED_VIEW)
        .filter(view -> subject.tokens().at(0, "REFRESH") && !view.concurrently())
        .flatMap(DdlTarget::name)
        .ifPresent(
            view -> {
              String message = "readers of " + view + " wait until it is filled";
              findings.unsafe(this, new Remark(0, message, subject.with(3, "CONCURRENTLY")), view);
            });
  }
}
