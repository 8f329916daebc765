package io.github.dbmig.tools;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.command.Resolve;
import io.github.dbmig.command.Rollback;
import io.github.dbmig.command.Run;
import io.github.dbmig.command.Seed;
import io.github.dbmig.command.Status;
import io.github.dbmig.command.ToolCommand;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.request.ResolveRequest;
import io.github.dbmig.command.request.RollbackRequest;
import io.github.dbmig.command.request.RunRequest;
import io.github.dbmig.command.request.SeedRequest;
import io.github.dbmig.command.request.StatusRequest;
import io.github.dbmig.command.result.RollbackResult;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.SeedResult;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.result.ToolCommandResult;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.schema.Generate;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.mojo.TestWiring;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.ToolProgram.Verb;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.process.ProcessRunner;
import io.github.dbmig.tool.project.DetectionRequest;
import io.github.dbmig.tool.project.ToolProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A project of a real tool in a folder, detected as the plugin detects it, and a real database. */
public final class ToolShop {
  public final List<Event> events = new CopyOnWriteArrayList<>();
  private final Path root;
  private final TestDatabase database;
  private final Map<String, String> machine = new HashMap<>(System.getenv());
  private boolean nativeExecutor;

  public ToolShop(Path root, TestDatabase database) {
    this.root = root;
    this.database = database;
  }

  /** From now on dbmig sends the SQL itself where it can. */
  public ToolShop natively() {
    nativeExecutor = true;
    return this;
  }

  /** A variable of the machine, which dbmig and the tool see alike. */
  public ToolShop variable(String name, String value) {
    machine.put(name, value);
    return this;
  }

  public Path root() {
    return root;
  }

  /** Copies a folder of the repository, such as {@code src/it/tools/knex-3.3/project}. */
  public ToolShop copy(Path folder) {
    return copyInto("", folder);
  }

  /** The same into a folder of the project. */
  public ToolShop copyInto(String name, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path to = root.resolve(name).resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes {@code node_modules} or {@code .venv} point to an installed tool. */
  public ToolShop link(String name, Path installed) {
    try {
      Files.createSymbolicLink(root.resolve(name), installed);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ToolShop file(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text in a file, wherever it stands. */
  public ToolShop edit(String path, String old, String now) {
    try {
      Path file = root.resolve(path);
      Files.writeString(file, Files.readString(file).replace(old, now));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Target target() {
    return target("development", false);
  }

  public Target target(String environment, boolean isProtected) {
    ProcessRunner programs = new ProcessRunner(machine);
    Detection main =
        TestWiring.detector()
            .detect(new DetectionRequest(root, Optional.empty(), Optional.empty(), machine))
            .mainOrFail();
    Path folder = main.migrations().folder().orElse(main.dir().resolve("migrations"));
    return new Target(
        new Place(
            root,
            main.dir(),
            folder,
            TestWiring.tool(new ToolProject(main, folder, programs, environment, nativeExecutor)),
            Optional.of(Dialects.of(database.engine()))),
        Dialects.of(database.engine()),
        database.url(),
        environment,
        isProtected,
        Duration.ZERO,
        programs,
        events::add,
        Ask.nobody(),
        Optional.empty());
  }

  public RunResult run() {
    return new Run(target()).execute(RunRequest.all());
  }

  public RunResult runTo(String id) {
    return new Run(target())
        .execute(
            new RunRequest(
                Optional.of(id),
                false,
                java.util.Set.of(),
                Optional.empty(),
                java.util.Set.of(),
                LockPolicy.DEFAULT));
  }

  public SeedResult seed() {
    return new Seed(target(), Clock.systemUTC())
        .execute(
            new SeedRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), true, LockPolicy.DEFAULT));
  }

  public ToolCommandResult command(Verb verb) {
    return new ToolCommand(target(), verb)
        .execute(Optional.of(target().databaseName()), LockPolicy.DEFAULT);
  }

  public void rolledBack(String id) {
    new Resolve(target())
        .execute(
            new ResolveRequest(
                Optional.empty(),
                Optional.of(id),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LockPolicy.DEFAULT));
  }

  /** With the confirmation that a rollback wants whose loss cannot be foreseen. */
  public RollbackResult rollback(OptionalInt steps, Optional<String> to, boolean all) {
    return new Rollback(target(), Clock.systemUTC())
        .execute(
            new RollbackRequest(
                steps.isPresent() ? Optional.of(steps.getAsInt()) : Optional.empty(),
                to,
                all,
                Optional.of(target().databaseName()),
                true,
                LockPolicy.DEFAULT));
  }

  /** By the tool's own generator, beside this database. */
  public GenerateResult generate(String name) {
    return new Generate(
            target().place(),
            Optional.empty(),
            Optional.of(this::target),
            Ask.nobody(),
            Clock.systemUTC())
        .execute(new GenerateRequest(name, false));
  }

  /** Each migration's id and state, in order. */
  public Map<String, String> states() {
    Map<String, String> states = new java.util.LinkedHashMap<>();
    status().migrations().forEach(line -> states.put(line.id(), line.state()));
    return states;
  }

  public StatusResult status() {
    return new Status(target()).execute(new StatusRequest(false));
  }

  /** The tables of a database that dbmig was not given, with those of any tool. */
  public static List<String> tables(TestDatabase database) {
    String query =
        database.engine().isServer()
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema NOT IN"
                + " ('pg_catalog', 'information_schema', 'mysql', 'performance_schema', 'sys', 'dbmig')"
                + (database.engine().isPostgresql() ? "" : " AND table_schema = DATABASE()")
            : "SELECT name FROM sqlite_master";
    try (Session session = JdbcSession.open(database.url())) {
      return session.query(query, row -> row.text(1));
    }
  }

  public List<String> column(String query) {
    try (Session session = JdbcSession.open(database.url())) {
      return session.query(query, row -> row.text(1));
    }
  }

  public void execute(String sql) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute(sql);
    }
  }

  /**
   * Runs the tool by itself in the project, as a person would.
   *
   * @return what it printed; an exit code other than 0 stands in the first line
   */
  public String tool(Map<String, String> variables, List<String> command) {
    try {
      Map<String, String> all = new HashMap<>(machine);
      all.putAll(variables);
      all.put("NO_COLOR", "1");
      Path log = Files.createTempFile("dbmig-tool", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(log.toFile());
      builder.environment().putAll(all);
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end");
      }
      String text = Files.readString(log);
      Files.delete(log);
      return process.exitValue() == 0 ? text : "exit " + process.exitValue() + "\n" + text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
