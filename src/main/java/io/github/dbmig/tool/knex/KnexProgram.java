package io.github.dbmig.tool.knex;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Errand;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.detection.ToolConfig;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.program.Child;
import io.github.dbmig.tool.program.NodeLoader;
import io.github.dbmig.tool.program.NodeProgram;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.program.Resource;
import io.github.dbmig.tool.program.ToolJson;
import io.github.dbmig.tool.program.ToolUrl;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knex's command line over a wrapper of the user's knexfile. Source: {@code pointing.md} "K",
 * {@code knex-typeorm-alembic-django.md} §1d.
 */
final class KnexProgram implements ToolProgram {
  private final ToolProject project;
  private final KnexHistory history;

  KnexProgram(ToolProject project, KnexHistory history) {
    this.project = project;
    this.history = history;
  }

  /** Unless the configuration switches transactions off for all. */
  @Override
  public boolean isAllOrNothing(Migration migration) {
    Optional<Path> config = project.detection().config().file();
    boolean off = config.map(FileText::read).orElse("").contains("disableTransactions");
    return !off && ToolProgram.super.isAllOrNothing(migration);
  }

  /** One batch where all that is pending is due, as {@code migrate:latest} makes it. */
  @Override
  public List<Batch> batches(Errand errand) {
    refuseWhatStopsKnex(errand);
    if (errand.direction() == Direction.UP && isAll(errand)) {
      return List.of(new Batch(errand.due(), start(errand.pointing(), List.of("migrate:latest"))));
    }
    String verb = errand.direction() == Direction.UP ? "migrate:up" : "migrate:down";
    return errand.due().stream()
        .map(one -> new Batch(List.of(one), start(errand.pointing(), List.of(verb, one.id()))))
        .toList();
  }

  /** What Knex would refuse with every command, or in the middle of one. */
  private void refuseWhatStopsKnex(Errand errand) {
    history
        .obstacle()
        .ifPresent(
            name -> {
              throw new MigrationException(
                  "not-a-migration",
                  name,
                  "holds types alone, and Knex takes it for a migration without functions",
                  "move it elsewhere, or name the endings in migrations.loadExtensions");
            });
    Set<String> here = history.local().stream().map(Migration::id).collect(Collectors.toSet());
    errand.applied().stream()
        .filter(id -> !here.contains(id))
        .sorted()
        .findFirst()
        .ifPresent(
            id -> {
              throw new MigrationException(
                  "missing",
                  id,
                  "is applied and its file is gone, and Knex then refuses every command",
                  "restore the file, or dbmig:resolve -Ddbmig.rolledBack=" + id);
            });
  }

  @Override
  public Optional<String> advice(ProcessResult result) {
    return (result.out() + result.err()).contains("MigrationLocked")
        ? Optional.of("when nobody else runs Knex now: dbmig:resolve -Ddbmig.unlock=true")
        : Optional.empty();
  }

  private boolean isAll(Errand errand) {
    Set<String> pending =
        history.local().stream().map(Migration::id).collect(Collectors.toCollection(HashSet::new));
    pending.removeAll(errand.applied());
    return errand.due().stream().map(Migration::id).collect(Collectors.toSet()).equals(pending);
  }

  @Override
  public Optional<Invocation> seeds(Optional<String> only, Pointing pointing) {
    if (history.seeds().isEmpty()) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>(List.of("seed:run"));
    only.ifPresent(name -> arguments.add("--specific=" + name));
    return Optional.of(start(pointing, arguments));
  }

  /** Knex has no command for the rest of the verbs. */
  @Override
  public Optional<Invocation> command(Verb verb, Pointing pointing) {
    return verb == Verb.RESET
        ? Optional.of(start(pointing, List.of("migrate:rollback", "--all")))
        : Optional.empty();
  }

  private Invocation start(Pointing pointing, List<String> verb) {
    Path wrapper = pointing.file("knexfile.mjs");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--knexfile", wrapper.toString(), "--env", "dbmig"));
    arguments.addAll(verb);
    NodeProgram node = new NodeProgram(project.detection().runner(), "knex", project.dir());
    return node.start(
        pointing,
        NodeLoader.options(project.dir(), sources()),
        new Child(
            arguments,
            variables(pointing),
            Map.of(wrapper, Resource.text(KnexProgram.class, "knexfile.mjs"))));
  }

  private List<Path> sources() {
    List<Path> all = new ArrayList<>(history.local().stream().map(Migration::file).toList());
    project.detection().config().file().ifPresent(all::add);
    return all;
  }

  private Map<String, Secret> variables(Pointing pointing) {
    Map<String, Secret> variables = new HashMap<>();
    project
        .detection()
        .config()
        .file()
        .ifPresent(f -> put(variables, "DBMIG_CONFIG", f.toString()));
    put(variables, "DBMIG_ENV", project.environment());
    put(variables, "DBMIG_DATABASES", ToolJson.text(List.of(pointing.url().database())));
    put(variables, "DBMIG_HOME", project.dir().toString());
    put(variables, "DBMIG_SETTINGS", ToolJson.text(settings(pointing.url())));
    installed().ifPresent(path -> put(variables, "KNEX_PATH", path));
    configured().forEach(name -> variables.putIfAbsent(name, ToolUrl.uri(pointing.url())));
    return variables;
  }

  /** What the configuration reads, so that it finds no other database in a file of its own. */
  private List<String> configured() {
    ToolConfig config = project.detection().config();
    return config.connections().values().stream()
        .flatMap(connection -> connection.variables().stream())
        .toList();
  }

  /** Knex looks for its own library beside the knexfile, which is elsewhere now. */
  private Optional<String> installed() {
    return project.detection().runner().command().stream()
        .filter(part -> part.endsWith("cli.js"))
        .map(part -> Path.of(part).getParent().getParent().resolve("knex.js").toString())
        .findFirst();
  }

  private Map<String, Object> settings(DatabaseUrl url) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("client", KnexClient.of(url));
    settings.put("connection", KnexClient.connection(url));
    settings.put("table", history.table());
    history.schema().ifPresent(schema -> settings.put("schema", schema));
    settings.put("folders", history.folders().stream().map(Path::toString).toList());
    return settings;
  }

  private static void put(Map<String, Secret> variables, String name, String value) {
    variables.put(name, Secret.of(value));
  }
}
