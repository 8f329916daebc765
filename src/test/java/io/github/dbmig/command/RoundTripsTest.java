package io.github.dbmig.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TcpProxy;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a network a run takes as long as it has round trips. */
class RoundTripsTest {
  private static final int MORE = 20;

  @TempDir Path root;

  /** BEGIN with the fence; the statement; both records with COMMIT. */
  @Test
  void aMigrationOfOneStatementCostsThree() {
    try (TestDatabase database = Engine.POSTGRESQL18.database("trips")) {
      Workshop shop = new Workshop(root, database);
      shop.migration("20260101000000_t.sql", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");
      int fixed = run(database, 1);
      IntStream.range(0, MORE + 1)
          .mapToObj(i -> "202602010000%02d_row.sql".formatted(i))
          .forEach(name -> shop.migration(name, "INSERT INTO t VALUES (1);", "DELETE FROM t;"));
      assertThat(run(database, MORE + 1)).isLessThanOrEqualTo(fixed + 3 * MORE);
    }
  }

  /** What the migrations' own connection sent: the lease is kept alive over another. */
  private int run(TestDatabase database, int count) {
    try (TcpProxy proxy = TcpProxy.to(database.url().port())) {
      Workshop shop =
          new Workshop(
              root, TestDatabase.at(database.engine(), proxy.port(), database.url().database()));
      assertThat(new Run(shop.target()).execute(RunRequest.all()).applied()).hasSize(count);
      return proxy.requests();
    }
  }
}
