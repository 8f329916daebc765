package io.github.dbmig.run.program;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.Statements;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The statement at which pending SQL fails.
 *
 * @param statement its place in the migration, from 1
 * @param line in its file
 * @param what the server's own words
 */
public record FailedStatement(String id, int statement, int line, String what) {
  /**
   * Found by trying it all in one transaction that is rolled back; empty where the engine has no
   * such transactions, where one statement fits none, and where nothing fails this time.
   */
  public static Optional<FailedStatement> find(
      Session beside, Dialect dialect, MigrationTool tool, List<Migration> pending, Duration wait) {
    if (!dialect.effects().transactionalDdl()) {
      return Optional.empty();
    }
    try (Session session = beside.another()) {
      session.transaction(
          () -> {
            dialect.locks().limit(wait, true).forEach(session::execute);
            pending.forEach(migration -> attempt(session, dialect, tool, migration));
            throw new Found(Optional.empty());
          });
      return Optional.empty();
    } catch (Found found) {
      return found.statement;
    } catch (DatabaseException | MigrationException notTold) {
      return Optional.empty();
    }
  }

  private static void attempt(
      Session session, Dialect dialect, MigrationTool tool, Migration migration) {
    List<SqlStatement> statements =
        tool.execution(migration, Direction.UP, dialect)
            .sql()
            .map(Execution.Statements::statements)
            .orElseThrow(() -> new Found(Optional.empty()));
    for (int i = 0; i < statements.size(); i++) {
      SqlStatement statement = statements.get(i);
      if (Statements.classify(statement, dialect.lexicon()).kind() == Kind.TRANSACTION) {
        throw new Found(Optional.empty());
      }
      try {
        session.execute(statement.text());
      } catch (DatabaseException e) {
        throw new Found(
            Optional.of(new FailedStatement(migration.id(), i + 1, statement.line(), e.what())));
      }
    }
  }

  @Override
  public String toString() {
    return id + ", statement " + statement + ", line " + line + ": " + what;
  }

  /** Carries the answer out of the transaction that it rolls back. */
  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<FailedStatement> statement;

    Found(Optional<FailedStatement> statement) {
      super(null, null, false, false);
      this.statement = statement;
    }
  }
}
