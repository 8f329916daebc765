package io.github.dbmig.tool;

import io.github.dbmig.model.lint.Allowance;
import io.github.dbmig.model.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How a migration is carried out; only {@code run.apply} does it. */
public sealed interface Execution {
  /** The SQL that will be sent; empty where only the tool's program knows. */
  Optional<Statements> sql();

  /**
   * By the tool's own program, pointed at the database by us: see {@link ToolProgram}.
   *
   * @param preview what it will send, where that can be read without running it; asked only when
   *     somebody wants to know, since it may start the program
   */
  record ByProgram(Supplier<Optional<Statements>> preview) implements Execution {
    /** What is known already. */
    public ByProgram(Optional<Statements> sql) {
      this(() -> sql);
    }

    @Override
    public Optional<Statements> sql() {
      return preview.get();
    }
  }

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

    @Override
    public Optional<Statements> sql() {
      return Optional.of(this);
    }
  }
}
