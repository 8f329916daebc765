package io.github.dbmig.tool;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.model.lint.Allowance;
import io.github.dbmig.model.sql.SqlStatement;
import java.util.List;

/** How a migration is carried out; only {@code run.apply} does it. */
public sealed interface Execution {
  /** By the tool's own program, pointed at the database by us. */
  record Cli(Invocation invocation) implements Execution {}

  /**
   * By us.
   *
   * @param transactional false where the author asked for no transaction
   * @param allowances lint findings that its author accepts
   * @param tracking what the tool's own table says afterwards, in the same transaction where there
   *     is one
   */
  record Statements(
      List<SqlStatement> statements,
      boolean transactional,
      List<Allowance> allowances,
      Update tracking)
      implements Execution {
    public Statements {
      statements = List.copyOf(statements);
      allowances = List.copyOf(allowances);
    }
  }
}
