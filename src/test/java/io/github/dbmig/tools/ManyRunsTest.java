package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.server.ChildJvm;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several runs at once, and runs whose processes are killed, over tools in JavaScript. */
@Tag("ci")
class ManyRunsTest {
  private static final int RUNS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"knex-3.3", "typeorm-1.1"})
  void eightRunsApplyEachMigrationOnce(String tool) throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("many")) {
      ToolShop shop = shop(tool, database, "SELECT pg_sleep(1)", "INSERT INTO log VALUES (1)");
      shop.execute("CREATE TABLE log (id INTEGER)");
      List<RunResult> results = together(() -> new ToolShop(root, database).run());
      assertThat(results).allSatisfy(one -> assertThat(one.error()).isEmpty());
      assertThat(results.stream().mapToInt(one -> one.applied().size()).sum()).isEqualTo(1);
      assertThat(shop.column("SELECT id FROM log")).hasSize(1);
    }
  }

  /** Why dbmig takes a lock of its own. */
  @Test
  void typeormByItselfAppliesItAsOftenAsItIsStarted() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("many")) {
      ToolShop shop =
          shop("typeorm-1.1", database, "SELECT pg_sleep(3)", "INSERT INTO log VALUES (1)");
      shop.edit(
          "data-source.js", "url: 'postgres://x@127.0.0.1:9/x'", "url: '" + database.text() + "'");
      shop.execute("CREATE TABLE log (id INTEGER)");
      shop.execute("CREATE TABLE migrations (id serial, timestamp bigint, name varchar)");
      List<String> command =
          List.of("node", "node_modules/typeorm/cli.js", "migration:run", "-d", "data-source.js");
      together(() -> shop.tool(Map.of(), command));
      assertThat(shop.column("SELECT id FROM log")).hasSizeGreaterThan(1);
    }
  }

  private static <T> List<T> together(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(RUNS);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        all.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get(5, TimeUnit.MINUTES));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whenTheToolIsKilledItsLockIsFreedAndTheNextRunWorks() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("many")) {
      ToolShop shop = slow(database);
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try {
        Future<RunResult> run = thread.submit(shop::run);
        await(() -> begun(shop));
        ProcessHandle.current()
            .descendants()
            .filter(child -> child.info().commandLine().orElse("").contains("knex"))
            .forEach(ProcessHandle::destroyForcibly);
        assertThat(run.get(2, TimeUnit.MINUTES).error().orElseThrow().getMessage()).contains("137");
      } finally {
        thread.shutdownNow();
      }
      finishes(shop);
    }
  }

  @Test
  void whenDbmigIsKilledTheToolEndsAndTheNextRunWorks() throws Exception {
    try (TestDatabase database = Engine.POSTGRESQL18.database("many")) {
      ToolShop shop = slow(database);
      Process dbmig =
          ChildJvm.start(
              ManyRunsTest.class,
              root.resolve("child.log"),
              root.toString(),
              Integer.toString(database.url().port()),
              database.url().database());
      await(() -> begun(shop));
      List<ProcessHandle> children = dbmig.descendants().toList();
      assertThat(children).isNotEmpty();
      dbmig.destroyForcibly().waitFor();
      await(() -> children.stream().noneMatch(ProcessHandle::isAlive));
      assertThat(shop.column("SELECT is_locked FROM knex_migrations_lock")).containsExactly("1");
      finishes(shop);
    }
  }

  /** The other JVM of the test above. */
  public static void main(String[] arguments) {
    TestDatabase database =
        TestDatabase.at(Engine.POSTGRESQL18, Integer.parseInt(arguments[1]), arguments[2]);
    new ToolShop(Path.of(arguments[0]), database).run();
  }

  private static boolean begun(ToolShop shop) {
    return !shop.column("SELECT 1 FROM pg_tables WHERE tablename = 'half'").isEmpty()
        && !shop.column(
                "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(40)%' AND state = 'active' AND pid <> pg_backend_pid()")
            .isEmpty();
  }

  private static void finishes(ToolShop shop) {
    shop.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(40)%' AND pid <> pg_backend_pid()");
    shop.edit("m/20260101000000_one.js", "CREATE TABLE half", "CREATE TABLE IF NOT EXISTS half");
    shop.edit("m/20260101000000_one.js", "pg_sleep(40)", "pg_sleep(0)");
    assertThat(shop.run().error()).isEmpty();
    assertThat(shop.states().values()).containsExactly("applied");
    assertThat(shop.column("SELECT is_locked FROM knex_migrations_lock")).containsExactly("0");
    assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  /** Outside of a transaction, where Knex's lock stays when its process is gone. */
  private ToolShop slow(TestDatabase database) {
    ToolShop shop =
        shop("knex-3.3", database, "CREATE TABLE half (id INTEGER)", "SELECT pg_sleep(40)");
    return shop.edit(
        "m/20260101000000_one.js",
        "exports.up",
        "exports.config = { transaction: false }\nexports.up");
  }

  private ToolShop shop(String tool, TestDatabase database, String... statements) {
    ToolShop shop =
        new ToolShop(root, database)
            .link("node_modules", Toolbox.node(tool))
            .file("package.json", Flavours.CJS.json(Map.of(tool.replaceFirst("-.*", ""), "*")));
    StringBuilder calls = new StringBuilder();
    if (tool.startsWith("knex")) {
      List.of(statements).forEach(sql -> calls.append("await knex.raw('" + sql + "'); "));
      return shop.file(
              "knexfile.js",
              "module.exports = { client: 'pg', connection: 'postgres://x@127.0.0.1:9/x', migrations: { directory: './m' } }")
          .file(
              "m/20260101000000_one.js",
              "exports.up = async knex => { " + calls + "}\nexports.down = async () => {}\n");
    }
    List.of(statements).forEach(sql -> calls.append("await q.query('" + sql + "'); "));
    return shop.file(
            "data-source.js",
            "const { DataSource } = require('typeorm')\nmodule.exports = new DataSource({ type: 'postgres', url: 'postgres://x@127.0.0.1:9/x', migrations: [__dirname + '/m/*.js'] })")
        .file(
            "m/1767225600001-One.js",
            "module.exports = class One1767225600001 { async up(q) { "
                + calls
                + "} async down(q) {} }\n");
  }
}
