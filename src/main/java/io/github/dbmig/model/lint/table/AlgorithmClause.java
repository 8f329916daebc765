package io.github.dbmig.model.lint.table;

import io.github.dbmig.model.lint.rule.Clause;
import io.github.dbmig.model.lint.rule.Findings;
import io.github.dbmig.model.lint.rule.LintFacts.Trait;
import io.github.dbmig.model.lint.rule.Remark;
import io.github.dbmig.model.lint.rule.Rule;
import io.github.dbmig.model.lint.rule.Subject;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import java.util.Set;

/** Without ALGORITHM and LOCK, MySQL may copy the table and block writes without a word. */
public final class AlgorithmClause implements Rule {
  private static final Set<String> ADDED =
      Set.of("INDEX", "KEY", "UNIQUE", "PRIMARY", "FULLTEXT", "SPATIAL");
  private static final String MESSAGE = "nothing here forbids the server to block writes to ";
  private static final String TABLE = "add ALGORITHM=INPLACE, LOCK=NONE to the statement";
  private static final String INDEX = "end the statement with ALGORITHM=INPLACE LOCK=NONE";

  @Override
  public Name name() {
    return new Name("ZD031", "no-online-clause");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.engineHas(Trait.ALGORITHM_CLAUSE) || !subject.copyBlocks()) {
      return;
    }
    subject
        .target()
        .filter(target -> target.kind() == ObjectKind.INDEX)
        .flatMap(DdlTarget::onTable)
        .ifPresent(table -> report(findings, new Remark(0, MESSAGE + table, INDEX), table));
    for (Clause clause : subject.clauses()) {
      if (mayCopy(clause)) {
        Remark remark = new Remark(clause.from(), MESSAGE + subject.table(), TABLE);
        report(findings, remark, subject.table());
      }
    }
  }

  private static boolean mayCopy(Clause clause) {
    boolean adds = clause.starts("ADD") && ADDED.stream().anyMatch(clause::addsConstraint);
    boolean drops = clause.starts("DROP", "PRIMARY") || clause.starts("DROP", "INDEX");
    boolean converts = clause.starts("CONVERT") || clause.starts("FORCE") || clause.starts("ORDER");
    boolean options = clause.starts("ENGINE") || clause.starts("ROW_FORMAT");
    return adds || drops || converts || options || clause.starts("PARTITION", "BY");
  }

  private void report(Findings findings, Remark remark, QualifiedName table) {
    findings.unsafe(this, remark, table);
  }
}
