package io.github.dbmig.command.safety;

import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.model.lint.Lint;
import io.github.dbmig.model.lint.LintInput;
import io.github.dbmig.model.lint.rule.Finding;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.lint.rule.TableFacts;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.Statements;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses, for a protected database and before anything is applied, what would break running code
 * or block it: on tables that have rows now.
 */
public final class SafetyCheck {
  private final Opened opened;
  private final Set<String> allowed;
  private final TableRows rows;
  private final OwnFunctions functions;
  private final LintFacts engine;
  private final Map<QualifiedName, Boolean> known = new HashMap<>();

  /**
   * @param allowed migrations that the operator accepts as they are
   */
  public SafetyCheck(Opened opened, Set<String> allowed) {
    this.opened = opened;
    this.allowed = allowed;
    this.rows = new TableRows(opened);
    this.functions = new OwnFunctions(opened);
    this.engine = opened.target().dialect().lint(Optional.of(opened.session().server()));
  }

  /**
   * @throws UnsafeChangeException naming the first statement that is unsafe
   */
  public void require(List<Migration> pending) {
    if (!pending.isEmpty() && opened.isProtected()) {
      pending.forEach(this::require);
    }
  }

  private void require(Migration migration) {
    Execution execution =
        opened.target().tool().execution(migration, Direction.UP, opened.target().dialect());
    if (allowed.contains(migration.id())) {
      remember(execution);
      return;
    }
    Execution.Statements work = execution.sql().orElseThrow(() -> unreadable(migration));
    if (work.statements().stream().anyMatch(this::opaque)) {
      throw unreadable(migration);
    }
    LintInput input =
        new LintInput(
            work.statements(), TableFacts.UNKNOWN, work.transactional(), work.allowances());
    Lint.check(input, engine).stream()
        .filter(Finding::unsafe)
        .filter(this::touchesRows)
        .findFirst()
        .ifPresent(
            finding -> {
              throw unsafe(migration, work, finding);
            });
  }

  /** What is accepted may still make functions that another migration calls. */
  private void remember(Execution execution) {
    execution.sql().ifPresent(work -> work.statements().forEach(this::opaque));
  }

  /** DO, CALL, EXECUTE and functions do what their tokens do not say. */
  private boolean opaque(SqlStatement statement) {
    Classified classified = Statements.classify(statement, engine.lexicon());
    functions.remember(classified);
    return classified.kind() == Kind.OTHER || functions.calledBy(statement, classified);
  }

  private boolean touchesRows(Finding finding) {
    return finding.tables().isEmpty()
        || finding.tables().stream().anyMatch(table -> known.computeIfAbsent(table, rows::any));
  }

  private static UnsafeChangeException unsafe(
      Migration migration, Execution.Statements work, Finding finding) {
    String sql = work.statements().get(Math.max(0, finding.statement())).text();
    return new UnsafeChangeException(
        "unsafe-change",
        migration.id() + ", line " + finding.line(),
        finding.message() + " (" + finding.rule() + ")",
        "dbmig:zero-downtime -Ddbmig.sql=\""
            + sql.replaceAll("\\s+", " ").replace("\"", "\\\"")
            + "\", or "
            + finding.tryThis()
            + ", or accept it with -Ddbmig.allowUnsafe="
            + migration.id());
  }

  private static UnsafeChangeException unreadable(Migration migration) {
    return new UnsafeChangeException(
        "unreadable-change",
        migration.id(),
        "cannot be read without running it, and this database is protected",
        "accept it with -Ddbmig.allowUnsafe=" + migration.id());
  }
}
