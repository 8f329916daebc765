package io.github.dbmig.model.lint.index;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;

/** Building an index blocks writes for as long as it takes. */
public final class IndexNotConcurrent implements Rule {
  @Override
  public Name name() {
    return new Name("ZD001", "index-not-concurrent");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .target(Verb.CREATE, ObjectKind.INDEX)
        .filter(index -> index.onTable().isPresent())
        .ifPresent(
            index -> {
              QualifiedName table = index.onTable().orElseThrow();
              check(subject, findings, index.concurrently(), table);
            });
  }

  private void check(
      Subject subject, Findings findings, boolean concurrently, QualifiedName table) {
    String message = "building an index on " + table + " blocks every write until it is done";
    int at = subject.tokens().find(0, "INDEX") + 1;
    if (subject.engineHas(Trait.CONCURRENT_INDEXES) && !concurrently) {
      findings.unsafe(this, new Remark(0, message, subject.with(at, "CONCURRENTLY")), table);
    } else if (subject.engineHas(Trait.INDEX_BLOCKS_WRITES)) {
      findings.unsafeWithoutRemedy(this, new Remark(0, message, subject.plan()), table);
    }
  }
}
