package io.github.dbmig.model.lint;

import io.github.dbmig.model.lint.rule.TableFacts;
import io.github.dbmig.model.sql.SqlStatement;
import java.util.List;

/**
 * What is linted: one section of one migration.
 *
 * @param tables what is known of the database before it runs
 * @param transaction whether it runs in one transaction, where the engine can
 * @param allowances findings that its author accepts
 */
public record LintInput(
    List<SqlStatement> statements,
    TableFacts tables,
    boolean transaction,
    List<Allowance> allowances) {
  public LintInput {
    statements = List.copyOf(statements);
    allowances = List.copyOf(allowances);
  }
}
