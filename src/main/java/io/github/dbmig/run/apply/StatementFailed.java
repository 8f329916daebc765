package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.model.sql.SqlStatement;
import java.util.List;

/** Carries the place of a failure from where a statement is sent to where the run is summed up. */
final class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DatabaseException error;
  private final int statement;
  private final int line;
  private final transient List<Integer> tookEffect;

  /**
   * @param index of the statement in its section, from 0
   * @param tookEffect indexes of the statements that stay in force, from 0
   */
  StatementFailed(DatabaseException error, int index, SqlStatement at, List<Integer> tookEffect) {
    super(error);
    this.error = error;
    this.statement = index + 1;
    this.line = at.line();
    this.tookEffect = tookEffect.stream().map(done -> done + 1).toList();
  }

  DatabaseException error() {
    return error;
  }

  Outcome.Failure in(String id) {
    return new Outcome.Failure(id, statement, line, error, tookEffect);
  }
}
