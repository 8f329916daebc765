package io.github.dbmig.command;

import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.SqlRequest;
import io.github.dbmig.command.result.SqlResult;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Pending;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the SQL that {@code run} would send; sends none of it. */
public final class Sql {
  private final Target target;

  public Sql(Target target) {
    this.target = target;
  }

  public SqlResult execute(SqlRequest request) {
    try (Opened opened = Opened.open(target)) {
      RunRequest run =
          new RunRequest(
              request.upTo(), true, Set.of(), Optional.empty(), Set.of(), LockPolicy.DEFAULT);
      List<SqlResult.Script> scripts =
          new Pending(opened.states(), run, opened.isProtected())
              .list(target.events()).stream().map(this::script).toList();
      return new SqlResult(opened.view(), scripts, Optional.empty());
    }
  }

  private SqlResult.Script script(Migration migration) {
    Dialect dialect = target.dialect();
    Execution execution = target.tool().execution(migration, Direction.UP, dialect);
    return execution
        .sql()
        .map(
            work ->
                new SqlResult.Script(
                    migration.id(),
                    work.transactional() && dialect.effects().transactionalDdl(),
                    work.statements().stream().map(SqlStatement::text).toList()))
        .orElseGet(() -> new SqlResult.Script(migration.id(), false, List.of()));
  }
}
