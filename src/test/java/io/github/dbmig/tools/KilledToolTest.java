package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.database.state.Lease;
import io.github.dbmig.server.ChildJvm;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.server.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A tool, or dbmig itself, is killed in the middle of a migration; then the next run works. */
class KilledToolTest {
  private static final List<String> SLOW =
      List.of("CREATE TABLE half (id INTEGER)", "SELECT pg_sleep(90)");
  private static final String SLEEPING =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
          + " AND query LIKE '%pg_sleep(90)%' AND pid <> pg_backend_pid()";

  @TempDir Path root;

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"ALEMBIC", "PRISMA", "DRIZZLE_0"})
  void whenTheToolIsKilledTheServerEndsItsWork(SlowTool tool) throws Exception {
    toolKilled(tool);
  }

  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"ALEMBIC", "PRISMA", "DRIZZLE_0"})
  void theSameOfTheOtherTools(SlowTool tool) throws Exception {
    toolKilled(tool);
  }

  private void toolKilled(SlowTool tool) throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("killed")) {
      ToolShop shop = tool.project(root, database, SLOW);
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try {
        Future<RunResult> run = thread.submit(shop::run);
        Until.it(() -> !shop.column(SLEEPING).isEmpty());
        ProcessHandle.current()
            .descendants()
            .filter(child -> child.info().commandLine().orElse("").contains(tool.program))
            .forEach(ProcessHandle::destroyForcibly);
        assertThat(run.get(2, TimeUnit.MINUTES).error().orElseThrow().getMessage()).contains("137");
      } finally {
        thread.shutdownNow();
      }
      Until.it(() -> shop.column(SLEEPING).isEmpty());
      finishes(tool, database, shop);
    }
  }

  @Tag("ci")
  @ParameterizedTest
  @EnumSource(names = {"KNEX"})
  void whenDbmigIsKilledTheToolEndsAndTheNextRunWaitsForTheServer(SlowTool tool) throws Exception {
    dbmigKilled(tool);
  }

  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"KNEX"})
  void theSameWithTheOtherTools(SlowTool tool) throws Exception {
    dbmigKilled(tool);
  }

  private void dbmigKilled(SlowTool tool) throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("killed")) {
      ToolShop shop = tool.project(root, database, SLOW);
      Process dbmig = child(database);
      Until.it(() -> !dbmig.isAlive() || !shop.column(SLEEPING).isEmpty());
      assertThat(dbmig.isAlive()).as(Files.readString(root.resolve("child.log"))).isTrue();
      List<ProcessHandle> children = dbmig.descendants().toList();
      assertThat(children).isNotEmpty();
      dbmig.destroyForcibly().waitFor();
      Until.it(() -> children.stream().noneMatch(ProcessHandle::isAlive));
      assertThat(shop.column(SLEEPING)).as("the server does not notice").isNotEmpty();
      awake(tool, shop);
      if (tool != SlowTool.PRISMA) {
        theNextRunWaits(shop);
      }
      shop.execute(SLEEPING.replace("SELECT pid", "SELECT pg_terminate_backend(pid)"));
      finishes(tool, database, shop);
    }
  }

  /** Until nothing of the former run's is left on the server. */
  private static void theNextRunWaits(ToolShop shop) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<RunResult> next = thread.submit(shop::run);
      Until.it(() -> !shop.events.isEmpty());
      Thread.sleep(Lease.TERM.plusSeconds(3).toMillis());
      assertThat(next).as("waits for the former run's statement").isNotDone();
      shop.execute(SLEEPING.replace("SELECT pid", "SELECT pg_terminate_backend(pid)"));
      next.get(2, TimeUnit.MINUTES);
    } finally {
      thread.shutdownNow();
    }
  }

  /** Outside of a transaction Knex's own lock outlives its process. */
  @Tag("ci")
  @Test
  void theStuckLockOfKnexIsFreed() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("killed")) {
      ToolShop shop =
          SlowTool.KNEX
              .project(root, database, SLOW)
              .edit(
                  "m/20260101000000_one.js",
                  "exports.up",
                  "exports.config = { transaction: false }\nexports.up")
              .edit("m/20260101000000_one.js", "TABLE half", "TABLE IF NOT EXISTS half");
      Process dbmig = child(database);
      Until.it(() -> !shop.column(SLEEPING).isEmpty());
      dbmig.destroyForcibly().waitFor();
      assertThat(shop.column("SELECT is_locked FROM knex_migrations_lock")).containsExactly("1");
      shop.execute(SLEEPING.replace("SELECT pid", "SELECT pg_terminate_backend(pid)"));
      finishes(SlowTool.KNEX, database, shop);
      assertThat(shop.column("SELECT is_locked FROM knex_migrations_lock")).containsExactly("0");
    }
  }

  private Process child(TestDatabase database) {
    return ChildJvm.start(
        KilledToolTest.class,
        root.resolve("child.log"),
        root.toString(),
        Integer.toString(database.url().port()),
        database.url().database());
  }

  /** The other JVM. */
  public static void main(String[] arguments) {
    TestDatabase database =
        TestDatabase.at(Engine.POSTGRESQL18, Integer.parseInt(arguments[1]), arguments[2]);
    RunResult result = PrismaShop.harnessed(new ToolShop(Path.of(arguments[0]), database)).run();
    System.out.println(result);
  }

  /** Prisma writes down that a migration began, and then wants to be told what became of it. */
  private void finishes(SlowTool tool, TestDatabase database, ToolShop shop) {
    awake(tool, shop);
    String newest = new ArrayList<>(shop.states().keySet()).get(shop.states().size() - 1);
    if (shop.states().get(newest).equals("failed")) {
      assertThatThrownBy(shop::run).hasMessageContaining("dbmig:resolve");
      shop.rolledBack(newest);
    }
    assertThat(shop.run().error()).isEmpty();
    assertThat(shop.states().values()).containsOnly("applied");
    assertThat(shop.column("SELECT count(*) FROM half")).containsExactly("0");
    assertThat(shop.rollback(OptionalInt.of(1), Optional.empty(), false).error()).isEmpty();
  }

  private static void awake(SlowTool tool, ToolShop shop) {
    shop.edit(tool.file, "pg_sleep(90)", "pg_sleep(0)");
  }
}
