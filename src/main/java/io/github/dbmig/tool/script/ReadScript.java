package io.github.dbmig.tool.script;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A migration that is nothing but literal SQL.
 *
 * @param transactional false where its author asked for no transaction
 */
public record ReadScript(List<ScriptCall> up, List<ScriptCall> down, boolean transactional) {
  public ReadScript {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  /** Left to the tool's program, with the SQL that it will send; without, where it is not read. */
  public static Execution execution(
      Optional<ReadScript> script, Direction direction, Dialect dialect, Update tracking) {
    return new Execution.ByProgram(
        script.flatMap(
            read ->
                statements(direction == Direction.UP ? read.up : read.down, dialect)
                    .map(
                        all ->
                            new Execution.Statements(
                                all, read.transactional, List.of(), tracking))));
  }

  private static Optional<List<SqlStatement>> statements(List<ScriptCall> calls, Dialect dialect) {
    List<SqlStatement> all = new ArrayList<>();
    try {
      for (ScriptCall call : calls) {
        StatementSplitter.split(call.sql(), dialect.lexicon()).stream()
            .map(one -> moved(one, call.line() - 1))
            .forEach(all::add);
      }
    } catch (MigrationException malformed) {
      return Optional.empty();
    }
    return Optional.of(all);
  }

  private static SqlStatement moved(SqlStatement one, int lines) {
    return new SqlStatement(one.text(), one.line() + lines, one.column(), one.offset());
  }
}
