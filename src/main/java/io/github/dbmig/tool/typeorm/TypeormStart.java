package io.github.dbmig.tool.typeorm;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.program.Child;
import io.github.dbmig.tool.program.NodeLoader;
import io.github.dbmig.tool.program.NodeProgram;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.program.Resource;
import io.github.dbmig.tool.program.ToolJson;
import io.github.dbmig.tool.program.ToolUrl;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.runner.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts TypeORM's program, or a script, over the wrapper of the user's data source. */
final class TypeormStart {
  private static final String WRAPPER = "data-source.mjs";
  private static final String SEEDS = "seeds.mjs";

  private final ToolProject project;
  private final TypeormHistory history;

  TypeormStart(ToolProject project, TypeormHistory history) {
    this.project = project;
    this.history = history;
  }

  /**
   * @param shown the migrations that TypeORM sees
   */
  Invocation command(List<String> verb, Pointing pointing, List<TypeormMigration> shown) {
    return typeorm(verb, pointing, settings(pointing, shown));
  }

  Invocation revert(List<String> verb, Pointing pointing, TypeormMigration migration) {
    Map<String, Object> settings = settings(pointing, List.of(migration));
    settings.put("revert", Map.of("name", migration.name(), "timestamp", migration.timestamp()));
    return typeorm(verb, pointing, settings);
  }

  private Invocation typeorm(List<String> verb, Pointing pointing, Map<String, Object> settings) {
    List<String> arguments = new ArrayList<>(verb);
    arguments.addAll(List.of("-d", pointing.file(WRAPPER).toString()));
    return node(project.detection().runner(), pointing, arguments, settings, Map.of());
  }

  /** The scripts one by one, over one data source. */
  Invocation seeds(List<Path> scripts, Pointing pointing) {
    Map<String, Object> settings = settings(pointing, List.of());
    settings.put("seeds", scripts.stream().map(Path::toString).toList());
    Path script = pointing.file(SEEDS);
    Runner node =
        new Runner(
            Optional.empty(),
            List.of("node", script.toString()),
            List.of(),
            Optional.empty(),
            "a script");
    return node(
        node,
        pointing,
        List.of(),
        settings,
        Map.of(script, Resource.text(TypeormStart.class, SEEDS)));
  }

  private Invocation node(
      Runner runner,
      Pointing pointing,
      List<String> arguments,
      Map<String, Object> settings,
      Map<Path, String> more) {
    Map<Path, String> files = new HashMap<>(more);
    files.put(pointing.file(WRAPPER), Resource.text(TypeormStart.class, WRAPPER));
    Map<String, Secret> variables = new HashMap<>(NodeLoader.compilerOptions(project.dir()));
    String database = ToolJson.text(List.of(pointing.url().database()));
    variables.put("DBMIG_DATABASES", Secret.of(database));
    variables.put("DBMIG_SETTINGS", Secret.of(ToolJson.text(settings)));
    configured().forEach(name -> variables.putIfAbsent(name, ToolUrl.uri(pointing.url())));
    return new NodeProgram(runner, "typeorm", project.dir())
        .start(
            pointing,
            NodeLoader.decorated(project.dir(), sources()),
            new Child(arguments, variables, files));
  }

  /** What the configuration reads, so that it finds no other database in a file of its own. */
  private List<String> configured() {
    return project.detection().config().connections().values().stream()
        .flatMap(connection -> connection.variables().stream())
        .toList();
  }

  private List<Path> sources() {
    List<Path> all =
        new ArrayList<>(history.all().values().stream().map(TypeormMigration::file).toList());
    project.detection().config().file().ifPresent(all::add);
    return all;
  }

  private Map<String, Object> settings(Pointing pointing, List<TypeormMigration> shown) {
    Map<String, List<String>> migrations = new LinkedHashMap<>();
    shown.forEach(
        one ->
            migrations
                .computeIfAbsent(one.file().toString(), none -> new ArrayList<>())
                .add(one.name()));
    Map<String, Object> settings = new LinkedHashMap<>();
    project.detection().config().file().ifPresent(f -> settings.put("file", f.toString()));
    settings.put("home", project.dir().toString());
    settings.put("families", TypeormConnection.types(pointing.url()));
    settings.put("options", TypeormConnection.options(pointing));
    settings.put("table", history.table());
    history.schema().ifPresent(schema -> settings.put("schema", schema));
    settings.put("migrations", migrations);
    return settings;
  }
}
