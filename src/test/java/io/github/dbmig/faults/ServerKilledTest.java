package io.github.dbmig.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.Workshop;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TcpProxy;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.server.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The server dies, or the network does, while a statement of a migration is with the server. */
@Tag("ci")
class ServerKilledTest {
  private static final String FIRST = "20260101000000_first.sql";
  private static final String SLOW = "20260102000000_slow.sql";

  @TempDir Path root;

  @EachEngine(except = Engine.SQLITE)
  void afterTheServerIsBackTheRunGoesOn(Engine engine) throws Exception {
    try (TestServer server = TestServer.own(engine);
        TestDatabase database = server.database("killed")) {
      Project project = slowProject(database, 600);
      CompletableFuture<Optional<DbmigException>> run = start(project);
      awaitSlowStatement(project.shop(), engine);
      server.kill();
      assertThat(run.get()).isPresent();
      server.restart();
      goOn(project);
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void afterACutTheRunWaitsForWhatTheServerStillDoes(TestDatabase database) throws Exception {
    try (TcpProxy proxy = TcpProxy.to(database.url().port())) {
      slowProject(database, 20);
      Project cut =
          Project.at(
              root, TestDatabase.at(database.engine(), proxy.port(), database.url().database()));
      CompletableFuture<Optional<DbmigException>> run = start(cut);
      awaitSlowStatement(Project.at(root, database).shop(), database.engine());
      proxy.cut();
      assertThat(run.get()).isPresent();
      goOn(Project.at(root, database));
    }
  }

  /** The second migration sleeps as long as a table says. */
  private Project slowProject(TestDatabase database, int seconds) {
    Project project = Project.at(root, database);
    String sleep =
        database.engine().isMysqlFamily()
            ? "INSERT INTO trace SELECT CONCAT('slept ', SLEEP(seconds)) FROM pause;"
            : "INSERT INTO trace SELECT 'slept ' || pg_sleep(seconds)::text || '0' FROM pause;";
    project
        .shop()
        .migration(
            FIRST,
            "CREATE TABLE pause (seconds INTEGER);\nINSERT INTO pause VALUES ("
                + seconds
                + ");\nCREATE TABLE trace (what VARCHAR(40));",
            "DROP TABLE trace;\nDROP TABLE pause;")
        .migration(
            SLOW,
            "CREATE TABLE before_it (id INTEGER);\n"
                + sleep
                + "\nCREATE TABLE after_it (id INTEGER);",
            "DROP TABLE after_it;\nDROP TABLE before_it;");
    return project;
  }

  private static CompletableFuture<Optional<DbmigException>> start(Project project) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return project.run().error();
          } catch (DbmigException said) {
            return Optional.of(said);
          }
        });
  }

  private static void awaitSlowStatement(Workshop shop, Engine engine) throws Exception {
    String running =
        engine.isMysqlFamily()
            ? "SELECT id FROM information_schema.processlist WHERE info LIKE 'INSERT INTO trace%'"
            : "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'INSERT INTO"
                + " trace%'";
    while (shop.column(running).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void goOn(Project project) {
    project.shop().execute("UPDATE pause SET seconds = 0");
    RunResult again = project.run();
    assertThat(again.error()).isEmpty();
    assertThat(project.states()).containsExactly("applied", "applied");
    assertThat(project.shop().column("SELECT what FROM trace")).isEqualTo(List.of("slept 0"));
    assertThat(project.shop().column("SELECT COUNT(*) FROM before_it")).containsExactly("0");
    assertThat(project.shop().column("SELECT COUNT(*) FROM after_it")).containsExactly("0");
  }
}
