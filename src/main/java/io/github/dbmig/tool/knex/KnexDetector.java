package io.github.dbmig.tool.knex;

import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.DetectionBuilder;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises Knex. Source: {@code knex-typeorm-alembic-django.md} §1a. */
public final class KnexDetector implements ToolDetector {
  private static final String TOOL = "knex";

  /** In the order in which Knex looks; it finds the last three only by {@code --knexfile}. */
  private static final List<String> NAMES =
      List.of(
          "knexfile.js",
          "knexfile.mjs",
          "knexfile.coffee",
          "knexfile.ts",
          "knexfile.eg",
          "knexfile.ls",
          "knexfile.cjs",
          "knexfile.mts",
          "knexfile.cts");

  private static final int FOUND_BY_KNEX = 6;
  private static final Pattern COMMAND =
      Pattern.compile("(.*/)?(knex|knex-migrate|bin/cli\\.js)(@.*)?");

  @Override
  public String tool() {
    return TOOL;
  }

  @Override
  public List<Detection> detect(FolderView folder) {
    List<Detection> found = new ArrayList<>();
    NAMES.stream()
        .filter(folder::has)
        .findFirst()
        .ifPresent(
            name -> found.add(withConfig(folder, name, NAMES.indexOf(name) < FOUND_BY_KNEX)));
    NodeProject.at(folder).ifPresent(project -> named(project, found));
    if (found.isEmpty() && KnexFiles.isMigrations(folder)) {
      inCode(folder).ifPresent(found::add);
    }
    return found;
  }

  /** Knexfiles that scripts name: Knex goes to the folder of such a file before it reads it. */
  private static void named(NodeProject project, List<Detection> found) {
    for (var option : ScriptOptions.find(project, COMMAND, List.of("--knexfile"))) {
      Path file = project.folder().resolve(option.path());
      boolean isNew =
          found.stream().noneMatch(one -> one.config().file().filter(file::equals).isPresent());
      if (isNew && project.folder().isFile(option.path())) {
        project
            .folder()
            .folder(file.getParent().toString())
            .ifPresent(at -> found.add(withConfig(at, file.getFileName().toString(), false)));
      }
    }
  }

  private static DetectionBuilder start(FolderView folder) {
    return new DetectionBuilder(TOOL, folder)
        .version(NodeVersions.of(folder, List.of(TOOL)))
        .runner(NodeRunners.of(folder, TOOL, TOOL));
  }

  private static Detection withConfig(FolderView folder, String name, boolean standard) {
    DetectionBuilder builder = start(folder).config(name, standard);
    builder.evidence(name, standard ? "knexfile" : "knexfile, to be named by --knexfile");
    KnexConfig config = KnexConfig.read(folder, name);
    builder.dialect(config.client());
    migrations(builder, config.migrations("directory"));
    builder.settingOrUnknown("table", config.migrations("tableName"));
    builder.settingOrUnknown("schema", config.migrations("schemaName"));
    List<String> endings = config.migrations("loadExtensions").asTexts();
    if (!endings.isEmpty()) {
      builder.setting("extensions", Value.text(String.join(",", endings)));
    }
    builder.setting("seeds", config.get("seeds").get("directory"));
    config
        .environments()
        .forEach(
            (environment, value) -> {
              String source =
                  name + (environment.isEmpty() ? "" : " " + environment) + " connection";
              builder.connection(environment, KnexConfig.connection(value, source));
              unknownConnection(builder, value.get("connection"));
            });
    return builder.build();
  }

  private static void unknownConnection(DetectionBuilder builder, Value connection) {
    if (connection instanceof Value.Unknown || connection instanceof Value.Call) {
      builder.unknown("connection", connection.reason());
    }
  }

  private static void migrations(DetectionBuilder builder, Value directory) {
    List<String> written = directory.isAbsent() ? List.of("./migrations") : directory.asTexts();
    if (written.isEmpty()) {
      guessed(builder, directory.reason());
      return;
    }
    List<FolderView> folders =
        written.stream().flatMap(path -> builder.dir().folder(path).stream()).toList();
    int count = folders.stream().mapToInt(KnexFiles::count).sum();
    builder.migrations(written.stream().map(builder.dir()::resolve).toList(), count);
    folders.stream()
        .filter(KnexFiles::isMigrations)
        .findFirst()
        .ifPresent(
            folder -> builder.evidence(folder.path().toString(), "migrations written for Knex"));
    if (folders.isEmpty()) {
      builder.unknown("migrations", "the folder " + written.get(0) + " is not there");
    }
  }

  /** Where the setting cannot be read, the only folder with such files is meant. */
  private static void guessed(DetectionBuilder builder, String reason) {
    List<FolderView> folders =
        builder.dir().withAllBelow().stream().filter(KnexFiles::isMigrations).toList();
    if (folders.size() == 1) {
      FolderView only = folders.get(0);
      builder.migrations(List.of(only.path()), KnexFiles.count(only));
      builder.evidence(only.path().toString(), "the only folder with migrations written for Knex");
    } else {
      builder.unknown("migrations", reason);
    }
  }

  /** Migrations of an application that configures Knex in its own code. */
  private static Optional<Detection> inCode(FolderView migrations) {
    return NodeProject.nearest(migrations, List.of(TOOL))
        .map(
            project -> {
              DetectionBuilder builder = start(project.folder());
              builder.evidence(migrations.path().toString(), "migrations written for Knex");
              builder.migrations(List.of(migrations.path()), KnexFiles.count(migrations));
              return builder
                  .unknown("config", "there is no knexfile: the program configures Knex itself")
                  .unknown("dialect", "there is no knexfile")
                  .build();
            });
  }
}
