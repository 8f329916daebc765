package io.github.dbmig.conformance;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.Programs;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * PostgreSQL by {@code psql} and {@code pg_dump}, as the superuser whom most cases take for
 * granted.
 */
final class PostgresqlLab implements Lab {
  private static final String USER = "postgres";
  private static final Pattern THERE =
      Pattern.compile("(?im)^(CREATE (?:EXTENSION|SCHEMA)) (plpgsql|public)\\b");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Engine engine;
  private final TestServer server;
  private final String psql = Programs.psql().toString();
  private final String pgDump;

  PostgresqlLab(Engine engine) {
    this.engine = engine;
    this.pgDump = Programs.pgDump(engine).toString();
    this.server = TestServer.of(engine);
    server.execute(List.of(role(USER), "ALTER ROLE " + USER + " SUPERUSER LOGIN PASSWORD 'test'"));
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public void prepare(List<Case> cases) {
    TreeSet<String> roles = new TreeSet<>();
    cases.forEach(pair -> pair.roles().stream().map(PostgresqlLab::plain).forEach(roles::add));
    server.execute(roles.stream().map(PostgresqlLab::role).toList());
  }

  /** Some are there on every server, and may not be made. */
  private static String role(String name) {
    return "DO $$ BEGIN CREATE ROLE \""
        + name.replace("\"", "\"\"")
        + "\"; EXCEPTION WHEN duplicate_object OR reserved_name THEN NULL; END $$";
  }

  /** Role names come both quoted and bare. */
  private static String plain(String role) {
    return role.startsWith("\"") ? role.substring(1, role.length() - 1) : role;
  }

  @Override
  public TestDatabase build(Case pair, Path file) {
    TestDatabase database = create("template1");
    try {
      pair.setup().ifPresent(setup -> load(database, setup));
      load(database, file);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public TestDatabase again(TestDatabase built, Case pair, Path file) {
    return create(built.url().database());
  }

  /** Copying files costs 19 ms of CPU, writing them to the log 53 ms (15.18, without fsync). */
  private TestDatabase create(String template) {
    String name = "conformance_" + COUNT.incrementAndGet();
    String strategy = Integer.parseInt(engine.version()) < 15 ? "" : " STRATEGY file_copy";
    server.execute(
        List.of("CREATE DATABASE " + name + " OWNER " + USER + " TEMPLATE " + template + strategy));
    return new TestDatabase(
        engine,
        server.url(name).as(USER, Secret.of("test")),
        "postgresql://127.0.0.1/" + name,
        () -> server.execute(List.of("DROP DATABASE " + name + " WITH (FORCE)")));
  }

  @Override
  public void apply(TestDatabase database, Plan plan, Path script) {
    script(database, script);
  }

  /** Old dumps make what every database has since. */
  private void load(TestDatabase database, Path file) {
    try {
      String text = Files.readString(file);
      String lenient = THERE.matcher(text).replaceAll("$1 IF NOT EXISTS $2");
      if (lenient.equals(text)) {
        script(database, file);
        return;
      }
      Path copy = Files.createTempFile("dbmig-load-", ".sql");
      try {
        script(database, Files.writeString(copy, lenient));
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void script(TestDatabase database, Path file) {
    Client.run(
        command(
            psql, database, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + file));
  }

  @Override
  public Dump dump(TestDatabase database) {
    return PgDumpText.read(Client.run(command(pgDump, database, "--schema-only")));
  }

  private List<String> command(String program, TestDatabase database, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "--host=127.0.0.1",
            "--port=" + server.port(),
            "--username=" + USER,
            "--dbname=" + database.url().database()));
    return command;
  }

  @Override
  public boolean dumpsWithoutRows() {
    return true;
  }

  @Override
  public RowSql rows() {
    return new PostgresqlRows();
  }
}
