package io.github.dbmig.model.lint.index;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;

/** Dropping an index locks its table, and queues everybody behind the slowest reader. */
public final class DropIndexNotConcurrent implements Rule {
  @Override
  public Name name() {
    return new Name("ZD002", "drop-index-not-concurrent");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .target(Verb.DROP, ObjectKind.INDEX)
        .filter(index -> subject.engineHas(Trait.CONCURRENT_INDEXES) && !index.concurrently())
        .ifPresent(
            index -> {
              int at = subject.tokens().find(0, "INDEX") + 1;
              String message = "dropping an index waits for, and then blocks, all use of its table";
              findings.warn(this, new Remark(0, message, subject.with(at, "CONCURRENTLY")));
            });
  }
}
