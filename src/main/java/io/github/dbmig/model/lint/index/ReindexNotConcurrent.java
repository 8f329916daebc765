package io.github.dbmig.model.lint.index;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;

/** Rebuilding an index blocks writes, and reads through that index. */
public final class ReindexNotConcurrent implements Rule {
  @Override
  public Name name() {
    return new Name("ZD003", "reindex-not-concurrent");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    boolean reindex = subject.tokens().at(0, "REINDEX");
    boolean concurrently = subject.tokens().find(0, "CONCURRENTLY") < subject.tokens().size();
    if (reindex && subject.engineHas(Trait.CONCURRENT_INDEXES) && !concurrently) {
      int at = subject.tokens().afterParentheses(1) + 1;
      String message = "rebuilding an index blocks every write until it is done";
      QualifiedName[] tables =
          subject
              .target(Verb.OTHER, ObjectKind.TABLE)
              .map(found -> found.names().toArray(QualifiedName[]::new))
              .orElseGet(() -> new QualifiedName[0]);
      findings.unsafe(this, new Remark(0, message, subject.with(at, "CONCURRENTLY")), tables);
    }
  }
}
