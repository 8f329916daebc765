package io.github.dbmig.run.apply;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.model.sql.SqlStatement;
import java.time.Duration;
import java.util.List;

/** One file, one transaction, its tracking row in it. */
final class TransactionalApply {
  private final Bench bench;
  private final Lease lease;
  private final Bookkeeper bookkeeper;
  private final Attempts attempts;

  TransactionalApply(Bench bench, Lease lease, Attempts attempts) {
    this.bench = bench;
    this.lease = lease;
    this.attempts = attempts;
    this.bookkeeper = new Bookkeeper(bench);
  }

  void apply(Task task) {
    attempts.run(task.id(), limit -> bench.session().transaction(() -> inTransaction(task, limit)));
  }

  private Void inTransaction(Task task, Duration limit) {
    long begin = System.nanoTime();
    Session session = bench.session();
    bench.dialect().locks().limit(limit, true).forEach(session::later);
    lease.fence();
    List<SqlStatement> statements = task.work().statements();
    for (int i = 0; i < statements.size(); i++) {
      send(statements.get(i), i);
    }
    bookkeeper.record(task, (System.nanoTime() - begin) / 1_000_000);
    lease.renewIfOld();
    return null;
  }

  private void send(SqlStatement statement, int index) {
    try {
      bench.session().execute(statement.text());
    } catch (DatabaseException e) {
      throw new StatementFailed(e, index, statement, List.of());
    }
  }
}
