package io.github.dbmig.model.lint.column;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;

/** A new type rewrites the table, unless the engine knows that the values stay as they are. */
public final class TypeChange implements Rule {
  @Override
  public Name name() {
    return new Name("ZD019", "type-change");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Clause clause : subject.clauses()) {
      if (clause.starts("ALTER") && typeAt(clause) > 0) {
        checkType(subject, findings, clause);
      } else if (modifies(clause) && subject.copyBlocks()) {
        String message = subject.table() + " may be copied, and writes wait, to change a column";
        String tryThis =
            "add ALGORITHM=INPLACE, LOCK=NONE, which fails at once where that cannot be";
        findings.unsafe(this, new Remark(clause.from(), message, tryThis), subject.table());
      }
    }
  }

  static boolean modifies(Clause clause) {
    return clause.starts("MODIFY") || clause.starts("CHANGE");
  }

  private static int nameOffset(Clause clause) {
    return clause.starts("ALTER", "COLUMN") ? 2 : 1;
  }

  /** Where the new type stands in {@code c TYPE t} or {@code c SET DATA TYPE t}; -1 for none. */
  private static int typeAt(Clause clause) {
    int next = clause.from() + nameOffset(clause) + 1;
    boolean standard = clause.tokens().at(next, "SET", "DATA", "TYPE");
    return standard ? next + 3 : clause.tokens().at(next, "TYPE") ? next + 1 : -1;
  }

  private void checkType(Subject subject, Findings findings, Clause clause) {
    String column = clause.name(nameOffset(clause));
    int using = clause.find("USING");
    String type = clause.tokens().text(typeAt(clause), using);
    boolean cheap =
        using == clause.to()
            && subject
                .column(column)
                .filter(old -> subject.engine().cheapTypeChange().test(old.type(), type))
                .isPresent();
    if (!cheap) {
      String message = subject.table() + " is rewritten to make " + column + " " + type;
      findings.unsafe(this, new Remark(clause.from(), message, subject.plan()), subject.table());
    }
  }
}
