package io.github.dbmig.tool.alembic;

import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.detection.Connections;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.DetectionBuilder;
import io.github.dbmig.tool.detection.EngineNames;
import io.github.dbmig.tool.detection.ToolConfig;
import io.github.dbmig.tool.detection.ToolDetector;
import io.github.dbmig.tool.runner.PythonProject;
import io.github.dbmig.tool.runner.PythonRunners;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.IniText;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises Alembic, and Flask-Migrate. Source: {@code knex-typeorm-alembic-django.md} §3. */
public final class AlembicDetector implements ToolDetector {
  private static final String TOOL = "alembic";
  private static final String VERSIONS = "versions";

  /** What the template holds until somebody writes a URL. */
  private static final String NOT_SET = "driver://user:pass@localhost/dbname";

  private static final Pattern PACKAGE = Pattern.compile("([A-Za-z_][\\w.]+):([^\\\\]+)");
  private static final Pattern REVISION_FILE = Pattern.compile("(?!__init__\\.py$).+\\.py");
  private static final Pattern REVISION = Pattern.compile("(?m)^down_revision\\b");
  private static final Set<String> PYTHON_ROOT =
      Set.of(
          "pyproject.toml",
          "setup.py",
          "setup.cfg",
          "requirements.txt",
          "Pipfile",
          "uv.lock",
          "poetry.lock");

  @Override
  public String tool() {
    return TOOL;
  }

  @Override
  public List<Detection> detect(FolderView folder) {
    List<AlembicConfig> configs = AlembicConfig.in(folder);
    if (!configs.isEmpty()) {
      return configs.stream().map(AlembicDetector::withConfig).toList();
    }
    Optional<EnvFile> env = env(folder).filter(EnvFile::isAlembic);
    boolean scripts =
        env.isPresent()
            && (folder.has("script.py.mako") || folder.folderNames().contains(VERSIONS));
    return scripts || hasRevisions(folder)
        ? List.of(inCode(folder, env.orElse(EnvFile.of(""))))
        : List.of();
  }

  private static Optional<EnvFile> env(FolderView scripts) {
    return scripts.has("env.py") ? scripts.text("env.py").map(EnvFile::of) : Optional.empty();
  }

  /** A folder called alembic whose versions are Alembic's, even without an env.py. */
  private static boolean hasRevisions(FolderView folder) {
    return folder.name().equals(TOOL)
        && folder.folderNames().contains(VERSIONS)
        && folder.child(VERSIONS).stream()
            .flatMap(
                versions -> versions.files(REVISION_FILE).stream().limit(1).map(versions::text))
            .flatMap(Optional::stream)
            .anyMatch(text -> REVISION.matcher(text).find());
  }

  private static DetectionBuilder start(FolderView dir, List<String> command) {
    return new DetectionBuilder(TOOL, dir)
        .version(PythonProject.version(dir, TOOL))
        .runner(PythonRunners.of(dir, command));
  }

  private static Detection withConfig(AlembicConfig config) {
    Value location = config.get("script_location");
    Optional<String> written = location.asText().map(IniText::withoutComment);
    FolderView dir =
        written.map(path -> workingDirectory(config.folder(), path)).orElse(config.folder());
    String file = config.folder().resolve(config.files().get(0)).toString();
    boolean standard = config.standard(dir);
    DetectionBuilder builder = start(dir, List.of("-m", TOOL)).config(file, standard);
    for (String name : config.files()) {
      builder.evidence(
          config.folder().resolve(name).toString(),
          "script_location in [" + config.section() + "]");
    }
    builder.setting("section", Value.text(config.section()));
    if (!standard) {
      builder.selector(Path.of(file), config.section());
    }
    if (written.isEmpty()) {
      builder.unknown("migrations", location.reason());
      connection(builder, config, EnvFile.of(""));
      return builder.build();
    }
    Path scripts = scripts(dir, written.get());
    builder.claim(scripts);
    versions(builder, config, scripts);
    Optional<EnvFile> env = dir.folder(scripts.toString()).flatMap(AlembicDetector::env);
    tables(builder, env.orElse(EnvFile.of("")));
    connection(builder, config, env.orElse(EnvFile.of("")));
    return builder.build();
  }

  /** A relative location is relative to where Alembic is started: the nearest that has it. */
  private static FolderView workingDirectory(FolderView folder, String location) {
    if (PACKAGE.matcher(location).matches() || folder.folder(location).isPresent()) {
      return folder;
    }
    return folder.upwards().stream()
        .filter(above -> above.folder(location).isPresent())
        .findFirst()
        .orElse(folder);
  }

  /** {@code package:folder} is a folder inside a Python package of the project. */
  private static Path scripts(FolderView dir, String location) {
    var inPackage = PACKAGE.matcher(location);
    if (!inPackage.matches() || dir.folder(location).isPresent()) {
      return dir.resolve(location);
    }
    String path = inPackage.group(1).replace('.', '/') + "/" + inPackage.group(2);
    return Stream.of(path, "src/" + path)
        .filter(candidate -> dir.folder(candidate).isPresent())
        .findFirst()
        .map(dir::resolve)
        .orElse(dir.resolve(path));
  }

  private static void versions(DetectionBuilder builder, AlembicConfig config, Path scripts) {
    List<Path> folders =
        config.versionLocations().stream().map(path -> scripts(builder.dir(), path)).toList();
    List<Path> all = folders.isEmpty() ? List.of(scripts.resolve(VERSIONS)) : folders;
    boolean below =
        config
            .get("recursive_version_locations")
            .asText()
            .filter("true"::equalsIgnoreCase)
            .isPresent();
    int count =
        all.stream()
            .flatMap(path -> builder.dir().folder(path.toString()).stream())
            .flatMap(found -> below ? found.withAllBelow().stream() : Stream.of(found))
            .mapToInt(found -> found.files(REVISION_FILE).size())
            .sum();
    builder.migrations(all, count);
    if (below) {
      builder.setting("recursive", Value.text("true"));
    }
    if (all.stream().noneMatch(path -> builder.dir().folder(path.toString()).isPresent())) {
      builder.unknown("migrations", "the folder that the configuration names is not there");
    }
  }

  private static void tables(DetectionBuilder builder, EnvFile env) {
    env.option("version_table").ifPresent(name -> builder.setting("table", Value.text(name)));
    env.option("version_table_schema")
        .ifPresent(name -> builder.setting("schema", Value.text(name)));
  }

  private static void connection(DetectionBuilder builder, AlembicConfig config, EnvFile env) {
    Value written = config.get("sqlalchemy.url");
    boolean set =
        written.asText().filter(url -> !url.isBlank() && !url.equals(NOT_SET)).isPresent();
    Value literal = set ? written : Value.ABSENT;
    ConfigConnection fromFile =
        Connections.ofUrl(literal, config.files().get(0) + " sqlalchemy.url");
    List<String> variables = env.setsUrl() ? env.variables() : List.of();
    String source = variables.isEmpty() ? fromFile.source() : "env.py of Alembic";
    builder.connection(
        ToolConfig.DEFAULT,
        new ConfigConnection(fromFile.url(), fromFile.parts(), variables, source));
    Optional<String> dialect = literal.asText().flatMap(EngineNames::dialectOfUrl);
    if (env.setsUrl()) {
      String by = variables.isEmpty() ? "" : " from " + String.join(", ", variables);
      builder.unknown("dialect", "env.py sets the URL" + by);
      if (variables.isEmpty()) {
        builder.unknown("connection", "env.py sets the URL, and only running it tells to what");
      }
    } else if (dialect.isPresent()) {
      builder.dialect(dialect.get());
    } else {
      builder.unknown("dialect", set ? "the URL's engine is not known" : "no URL is written there");
    }
  }

  /** Flask-Migrate, or a program that configures Alembic itself. */
  private static Detection inCode(FolderView scripts, EnvFile env) {
    FolderView dir =
        scripts.upwards().stream()
            .skip(1)
            .filter(above -> above.files().stream().anyMatch(PYTHON_ROOT::contains))
            .findFirst()
            .or(scripts::parent)
            .orElse(scripts);
    List<String> command = env.isFlask() ? List.of("-m", "flask", "db") : List.of("-m", TOOL);
    DetectionBuilder builder = start(dir, command).claim(scripts.path());
    builder.evidence(
        scripts.path().toString(),
        env.isFlask() ? "Flask-Migrate" : "Alembic scripts without an ini");
    if (env.isFlask()) {
      builder.setting("cli", Value.text("flask db"));
    }
    Path versions = scripts.resolve(VERSIONS);
    int count = scripts.folder(VERSIONS).map(found -> found.files(REVISION_FILE).size()).orElse(0);
    builder.migrations(List.of(versions), count);
    tables(builder, env);
    List<String> variables = env.variables();
    builder.connection(
        ToolConfig.DEFAULT,
        new ConfigConnection(Optional.empty(), java.util.Map.of(), variables, "env.py of Alembic"));
    return builder
        .unknown("config", "the program configures Alembic itself")
        .unknown("dialect", "the program decides the URL")
        .build();
  }
}
