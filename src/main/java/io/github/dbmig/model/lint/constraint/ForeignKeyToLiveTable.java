package io.github.dbmig.model.lint.constraint;

import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.StatementTokens;

/** A new table with a foreign key locks the table it points at. */
public final class ForeignKeyToLiveTable implements Rule {
  @Override
  public Name name() {
    return new Name("ZD038", "new-table-locks-parent");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .target(Verb.CREATE, ObjectKind.TABLE)
        .filter(table -> subject.engineHas(Trait.NOT_VALID_CONSTRAINTS))
        .ifPresent(table -> checkParents(subject, findings));
  }

  private void checkParents(Subject subject, Findings findings) {
    StatementTokens tokens = subject.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i, "REFERENCES") && tokens.isName(i + 1)) {
        QualifiedName parent = tokens.name(i + 1);
        boolean own = subject.target().flatMap(DdlTarget::name).filter(parent::equals).isPresent();
        if (!own) {
          String message = "writes to " + parent + " wait until this transaction ends";
          findings.note(this, new Remark(i, message, "keep the file's transaction short"), parent);
        }
      }
    }
  }
}
