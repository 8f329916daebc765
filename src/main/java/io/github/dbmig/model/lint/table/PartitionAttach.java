package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.StatementTokens;

/** Attaching a partition reads it whole, and CREATE … PARTITION OF locks the parent. */
public final class PartitionAttach implements Rule {
  @Override
  public Name name() {
    return new Name("ZD026", "partition-attach");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    StatementTokens tokens = subject.tokens();
    for (Clause clause : subject.clauses()) {
      if (clause.starts("ATTACH", "PARTITION")) {
        QualifiedName partition = tokens.name(clause.from() + 2);
        String message = partition + " is read whole, unless a validated CHECK implies its bounds";
        findings.unsafeWithoutRemedy(
            this,
            new Remark(clause.from(), message, "add and validate that CHECK first"),
            partition);
      }
    }
    int of = tokens.find(0, "PARTITION");
    if (subject.target(Verb.CREATE, ObjectKind.TABLE).isPresent() && tokens.at(of + 1, "OF")) {
      QualifiedName parent = tokens.name(of + 2);
      String message = "all use of " + parent + " waits until this transaction ends";
      String tryThis = "CREATE TABLE by itself, then ALTER TABLE " + parent + " ATTACH PARTITION";
      findings.warn(this, new Remark(of, message, tryThis), parent);
    }
  }
}
