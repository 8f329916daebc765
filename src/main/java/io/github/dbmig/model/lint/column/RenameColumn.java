package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import java.util.Set;

/** Running code names the old column. */
public final class RenameColumn implements Rule {
  /** What else RENAME x TO y is about. */
  private static final Set<String> PARTS = Set.of("TO", "CONSTRAINT", "INDEX", "KEY");

  @Override
  public Name name() {
    return new Name("ZC101", "rename-column");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.target(Verb.ALTER, ObjectKind.VIEW).isPresent()) {
      checkView(subject, findings);
    }
    for (Clause clause : subject.clauses()) {
      boolean changes = clause.starts("CHANGE");
      int column = clause.from() + (clause.tokens().at(clause.from() + 1, "COLUMN") ? 2 : 1);
      boolean renames =
          changes
              ? !clause.tokens().identifier(column).equals(clause.tokens().identifier(column + 1))
              : clause.starts("RENAME") && clause.tokens().at(column + 1, "TO");
      boolean part = !changes && clause.tokens().anyAt(clause.from() + 1, PARTS);
      if (renames && !part) {
        report(subject, findings, column);
      }
    }
  }

  private void checkView(Subject subject, Findings findings) {
    int rename = subject.tokens().find(0, "RENAME");
    boolean column = !subject.tokens().at(rename + 1, "TO");
    if (rename < subject.tokens().size() && column) {
      report(subject, findings, rename + (subject.tokens().at(rename + 1, "COLUMN") ? 2 : 1));
    }
  }

  private void report(Subject subject, Findings findings, int column) {
    String name = subject.tokens().identifier(column);
    String message = "running code still names " + subject.table() + "." + name;
    findings.unsafe(this, new Remark(column, message, subject.plan()), subject.table());
  }
}
