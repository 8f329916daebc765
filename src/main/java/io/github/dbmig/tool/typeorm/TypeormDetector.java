package io.github.dbmig.tool.typeorm;

import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.detection.Connections;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.DetectionBuilder;
import io.github.dbmig.tool.detection.ToolConfig;
import io.github.dbmig.tool.detection.ToolDetector;
import io.github.dbmig.tool.runner.NodeProject;
import io.github.dbmig.tool.runner.NodeRunners;
import io.github.dbmig.tool.runner.NodeVersions;
import io.github.dbmig.tool.runner.ScriptOptions;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises TypeORM 0.2 to 1.x. Source: {@code knex-typeorm-alembic-django.md} §2a. */
public final class TypeormDetector implements ToolDetector {
  private static final String TOOL = "typeorm";
  private static final List<String> PACKAGES = List.of(TOOL, "@nestjs/typeorm");
  private static final Pattern COMMAND = Pattern.compile("(.*/)?typeorm[\\w/.-]*(@.*)?");
  private static final List<String> OPTIONS = List.of("-d", "--dataSource", "--config", "-f");
  private static final List<String> DEFAULTS =
      List.of("ormconfig.json", "ormconfig.js", "ormconfig.ts");
  private static final Pattern ENDING = Pattern.compile(".*\\.([mc]?[tj]s|json)");

  /** Further formats that 0.2 takes; dbmig does not read XML. */
  private static final List<String> OTHER_FORMATS =
      List.of("ormconfig.yml", "ormconfig.yaml", "ormconfig.xml", "ormconfig.env");

  private static final Pattern VARIABLES =
      Pattern.compile("(?m)^\\s*(export\\s+)?TYPEORM_\\w+\\s*=");
  private static final Pattern ENV_FILE = Pattern.compile("\\.env[\\w.-]*");
  private static final Map<String, String> PARTS =
      Map.of(
          "host",
          "host",
          "port",
          "port",
          "username",
          "user",
          "password",
          "password",
          "database",
          "database");

  @Override
  public String tool() {
    return TOOL;
  }

  @Override
  public List<Detection> detect(FolderView folder) {
    List<Detection> found = new ArrayList<>();
    NodeProject.at(folder).ifPresent(project -> scripted(project, found));
    for (String name : candidates(folder)) {
      boolean isNew =
          found.stream()
              .noneMatch(
                  one -> one.config().file().filter(folder.resolve(name)::equals).isPresent());
      if (isNew) {
        FolderView dir = home(folder);
        String path = dir.path().relativize(folder.resolve(name)).toString();
        DataSourceFile.options(dir, path)
            .ifPresent(options -> found.add(withConfig(dir, path, options, false)));
      }
    }
    if (found.isEmpty()) {
      byVariables(folder).ifPresent(found::add);
    }
    if (found.isEmpty() && TypeormFiles.isMigrations(folder)) {
      found.add(inCode(folder));
    }
    return found;
  }

  private static List<String> candidates(FolderView folder) {
    List<String> all = new ArrayList<>(DEFAULTS.stream().filter(folder::has).toList());
    DataSourceFile.candidates(folder).stream()
        .filter(name -> !all.contains(name))
        .forEach(all::add);
    return all;
  }

  /** Files that scripts give TypeORM with {@code -d}; with or without their ending. */
  private static void scripted(NodeProject project, List<Detection> found) {
    FolderView dir = project.folder();
    for (String path :
        ScriptOptions.find(project, COMMAND, OPTIONS).stream()
            .map(ScriptOptions.Named::path)
            .map(path -> source(dir, path))
            .distinct()
            .toList()) {
      DataSourceFile.options(dir, path)
          .ifPresent(options -> found.add(withConfig(dir, path, options, true)));
    }
  }

  /** A script may name what is built: {@code dist/x.js} of {@code src/x.ts}. */
  private static String source(FolderView dir, String path) {
    String inSource = path.replaceFirst("^(\\./)?(dist|build|out|lib)/", "src/");
    for (String base : List.of(inSource, path)) {
      String stem = ENDING.matcher(base).matches() ? base.replaceFirst("\\.\\w+$", "") : base;
      for (String candidate : List.of(stem + ".ts", base, stem + ".js", stem + ".mts")) {
        if (dir.isFile(candidate)) {
          return candidate;
        }
      }
    }
    return path;
  }

  /** Where TypeORM is started: the package, else what is above {@code src}. */
  private static FolderView home(FolderView folder) {
    return NodeProject.nearest(folder, PACKAGES)
        .or(() -> NodeProject.nearest(folder))
        .map(NodeProject::folder)
        .orElseGet(
            () ->
                folder.upwards().stream()
                    .filter(above -> above.has("tsconfig.json"))
                    .findFirst()
                    .or(() -> aboveSrc(folder))
                    .orElse(folder));
  }

  private static Optional<FolderView> aboveSrc(FolderView folder) {
    return folder.upwards().stream()
        .filter(above -> above.depth() > 0 && above.name().equals("src"))
        .findFirst()
        .flatMap(FolderView::parent);
  }

  private static DetectionBuilder start(FolderView dir) {
    return new DetectionBuilder(TOOL, dir)
        .version(NodeVersions.of(dir, List.of(TOOL)))
        .runner(NodeRunners.of(dir, TOOL, TOOL));
  }

  private static Detection withConfig(
      FolderView dir, String path, Value options, boolean scripted) {
    DetectionBuilder builder = start(dir).config(path, scripted);
    builder.evidence(
        path, scripted ? "TypeORM data source that a script names" : "TypeORM data source");
    builder.dialect(options.get("type"));
    migrations(builder, options);
    builder.settingOrUnknown("table", options.get("migrationsTableName"));
    builder.settingOrUnknown("transaction", options.get("migrationsTransactionMode"));
    builder.settingOrUnknown("schema", options.get("schema"));
    builder.connection(ToolConfig.DEFAULT, connection(options, path));
    Value url = options.get("url");
    if (url instanceof Value.Unknown || url instanceof Value.Call || url instanceof Value.OneOf) {
      builder.unknown("connection", url.reason());
    }
    return builder.build();
  }

  private static ConfigConnection connection(Value options, String path) {
    Value url = options.get("url");
    boolean byUrl = !url.isAbsent() && !(url instanceof Value.Literal);
    return byUrl
        ? Connections.ofUrl(url, path + " url")
        : Connections.ofParts(Connections.parts(options, PARTS), path);
  }

  private static void migrations(DetectionBuilder builder, Value options) {
    Value written = options.get("migrations");
    List<String> globs = new ArrayList<>(written.asTexts());
    globs.addAll(options.get("cli").get("migrationsDir").asTexts());
    if (globs.isEmpty()) {
      guessed(builder, written);
      return;
    }
    List<MigrationGlobs.Meant> folders = MigrationGlobs.folders(builder.dir(), globs);
    int count = 0;
    for (MigrationGlobs.Meant meant : folders) {
      Optional<FolderView> folder = builder.dir().folder(meant.folder().toString());
      count += folder.map(TypeormFiles::count).orElse(0);
      if (meant.source()) {
        builder.evidence(
            meant.folder().toString(),
            "what the build output that the configuration names is built from");
      } else if (folder.isEmpty()) {
        builder.unknown("migrations", "the folder that the configuration names is not there");
      }
    }
    builder.migrations(folders.stream().map(MigrationGlobs.Meant::folder).toList(), count);
  }

  /** Imported classes: the only folder with such files is meant. */
  private static void guessed(DetectionBuilder builder, Value written) {
    List<FolderView> folders =
        builder.dir().withAllBelow().stream().filter(TypeormFiles::isMigrations).toList();
    if (folders.size() == 1) {
      Path only = folders.get(0).path();
      builder.migrations(List.of(only), TypeormFiles.count(folders.get(0)));
      builder.evidence(only.toString(), "the only folder with migrations written for TypeORM");
    } else {
      String reason =
          written instanceof Value.Items ? "they are imported classes" : written.reason();
      builder.unknown("migrations", reason);
    }
  }

  /** {@code TYPEORM_*} in an environment file, or another format of 0.2. */
  private static Optional<Detection> byVariables(FolderView folder) {
    Optional<String> format = OTHER_FORMATS.stream().filter(folder::has).findFirst();
    Optional<Value.Fields> options =
        format
            .flatMap(name -> folder.text(name).map(text -> options(name, text)))
            .filter(read -> !read.get("type").isAbsent());
    if (options.isPresent()) {
      return Optional.of(withConfig(folder, format.get(), options.get(), false));
    }
    Optional<String> variables =
        NodeProject.at(folder).filter(project -> project.needs(TOOL)).isEmpty()
            ? Optional.empty()
            : folder.files(ENV_FILE).stream()
                .filter(name -> VARIABLES.matcher(folder.text(name).orElse("")).find())
                .findFirst();
    return format
        .or(() -> variables)
        .map(
            file -> {
              DetectionBuilder builder = start(folder);
              if (format.isPresent()) {
                builder.config(file, true);
              }
              builder.evidence(
                  file, format.isPresent() ? "TypeORM's configuration" : "TYPEORM_* variables");
              builder.unknown("dialect", "it is in " + file + ", which is not read for it");
              builder.connection(
                  ToolConfig.DEFAULT,
                  new ConfigConnection(Optional.empty(), Map.of(), List.of("TYPEORM_URL"), file));
              guessed(builder, Value.unknown("it is in " + file + ", which is not read for it"));
              return builder.build();
            });
  }

  private static Value.Fields options(String name, String text) {
    if (name.endsWith(".env")) {
      return OrmVariables.options(name, text);
    }
    return name.endsWith("ml") && !name.endsWith(".xml")
        ? OrmYaml.options(text)
        : new Value.Fields(Map.of(), false);
  }

  /** Migrations whose data source is hidden in the program, as in a Nest module. */
  private static Detection inCode(FolderView migrations) {
    DetectionBuilder builder = start(home(migrations));
    builder.evidence(migrations.path().toString(), "migrations written for TypeORM");
    builder.migrations(List.of(migrations.path()), TypeormFiles.count(migrations));
    return builder
        .unknown("config", "no data source is found: the program configures TypeORM itself")
        .unknown("dialect", "no data source is found")
        .build();
  }
}
