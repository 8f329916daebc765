package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.StatementTokens;
import java.util.List;

/** Some statements do nothing but rewrite a table under an exclusive lock. */
public final class TableRewrite implements Rule {
  @Override
  public Name name() {
    return new Name("ZD029", "table-rewrite");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    StatementTokens tokens = subject.tokens();
    boolean full = tokens.at(0, "VACUUM") && isFull(tokens);
    if (full || tokens.at(0, "CLUSTER")) {
      int name = tokens.afterParentheses(1) + (tokens.at(1, "FULL") ? 1 : 0);
      boolean named = tokens.isName(name);
      report(findings, 0, named ? List.of(tokens.name(name)) : List.of());
    }
    for (Clause clause : subject.clauses()) {
      boolean logged = clause.starts("SET", "LOGGED") || clause.starts("SET", "UNLOGGED");
      boolean expression = clause.starts("ALTER") && clause.has("SET", "EXPRESSION");
      if (logged || expression || clause.starts("SET", "ACCESS", "METHOD")) {
        report(findings, clause.from(), List.of(subject.table()));
      }
    }
  }

  private static boolean isFull(StatementTokens tokens) {
    return tokens.at(1, "FULL") || tokens.at(1, "(") && tokens.find(2, "FULL") < tokens.size();
  }

  private void report(Findings findings, int token, List<QualifiedName> tables) {
    String what = tables.isEmpty() ? "every table" : tables.get(0).toString();
    String message = what + " is rewritten, and nobody can use it meanwhile";
    Remark remark = new Remark(token, message, "use pg_repack, or leave it out");
    findings.unsafe(this, remark, tables.toArray(QualifiedName[]::new));
  }
}
