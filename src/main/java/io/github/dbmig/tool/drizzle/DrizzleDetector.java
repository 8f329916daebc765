package io.github.dbmig.tool.drizzle;

import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.DetectionBuilder;
import io.github.dbmig.tool.detection.ToolConfig;
import io.github.dbmig.tool.detection.ToolDetector;
import io.github.dbmig.tool.runner.NodeProject;
import io.github.dbmig.tool.runner.NodeRunners;
import io.github.dbmig.tool.runner.NodeVersions;
import io.github.dbmig.tool.runner.ScriptOptions;
import io.github.dbmig.tool.runner.ToolVersion;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Recognises Drizzle 0.x and 1.x. Source: {@code prisma-drizzle.md} §2.1 to §2.3. */
public final class DrizzleDetector implements ToolDetector {
  private static final String TOOL = "drizzle";
  private static final String KIT = "drizzle-kit";
  private static final List<String> PACKAGES = List.of(KIT, "drizzle-orm");
  private static final List<String> STANDARD =
      List.of("drizzle.config.ts", "drizzle.config.js", "drizzle.config.json");
  private static final Pattern COMMAND = Pattern.compile("(.*/)?drizzle-kit(@.*)?");

  private static final Pattern SCRIPT = Pattern.compile(".+\\.[mc]?[tj]s");

  @Override
  public String tool() {
    return TOOL;
  }

  @Override
  public List<Detection> detect(FolderView folder) {
    List<Detection> found = new ArrayList<>();
    configs(folder).forEach(config -> found.add(withConfig(config)));
    if (found.isEmpty()) {
      DrizzleFolder.read(folder).ifPresent(migrations -> found.add(withoutConfig(migrations)));
    }
    if (found.isEmpty() && folder.folderNames().contains(TOOL)) {
      inCode(folder).ifPresent(found::add);
    }
    return found;
  }

  private record Config(FolderView dir, String path, boolean standard, DrizzleConfig read) {}

  /** The one that Drizzle takes by itself, those that scripts name, and others beside it. */
  private static List<Config> configs(FolderView folder) {
    List<Config> configs = new ArrayList<>();
    STANDARD.stream()
        .filter(folder::has)
        .findFirst()
        .ifPresent(path -> add(configs, folder, path, true));
    for (String path : scripted(folder)) {
      boolean added = configs.stream().anyMatch(c -> same(folder, c.path(), path));
      if (!added && folder.isFile(path)) {
        add(configs, folder, path, false);
      }
    }
    Optional<NodeProject> project =
        otherNames(folder).isEmpty() ? Optional.empty() : NodeProject.nearest(folder, PACKAGES);
    project.ifPresent(found -> others(configs, folder, found.folder()));
    return configs;
  }

  private static List<String> scripted(FolderView folder) {
    return NodeProject.at(folder).stream()
        .flatMap(project -> ScriptOptions.find(project, COMMAND, List.of("--config")).stream())
        .map(ScriptOptions.Named::path)
        .distinct()
        .toList();
  }

  private static boolean same(FolderView folder, String path, String other) {
    return folder.resolve(path).equals(folder.resolve(other));
  }

  private static void add(List<Config> configs, FolderView dir, String path, boolean standard) {
    configs.add(new Config(dir, path, standard, DrizzleConfig.read(dir, path)));
  }

  /** Names that a configuration may have; looked into only where the project has Drizzle. */
  private static List<String> otherNames(FolderView folder) {
    return folder.files().stream()
        .filter(name -> name.contains("config") || name.contains("drizzle"))
        .filter(name -> SCRIPT.matcher(name).matches())
        .toList();
  }

  /** Files with another name that import drizzle-kit; they are started from the package. */
  private static void others(List<Config> configs, FolderView folder, FolderView dir) {
    for (String name : otherNames(folder)) {
      boolean added =
          configs.stream().anyMatch(c -> c.dir().resolve(c.path()).equals(folder.resolve(name)));
      String path = dir.path().relativize(folder.resolve(name)).toString();
      if (!added && DrizzleConfig.isOne(dir, path)) {
        add(configs, dir, path, false);
      }
    }
  }

  private static DetectionBuilder start(FolderView dir) {
    return new DetectionBuilder(TOOL, dir).runner(NodeRunners.of(dir, KIT, KIT));
  }

  private static Detection withConfig(Config config) {
    DetectionBuilder builder = start(config.dir());
    builder.config(config.path(), config.standard());
    builder.evidence(config.path(), "Drizzle's configuration");
    DrizzleConfig read = config.read();
    Optional<DrizzleFolder> migrations =
        read.out().flatMap(config.dir()::folder).flatMap(DrizzleFolder::read);
    migrations(builder, read, migrations);
    version(builder, migrations);
    dialect(builder, read.dialect(), migrations);
    builder.settingOrUnknown("table", read.get("migrations").get("table"));
    builder.settingOrUnknown("schema", read.get("migrations").get("schema"));
    builder.settingOrUnknown("driver", read.get("driver"));
    builder.connection(ToolConfig.DEFAULT, read.connection(config.path()));
    if (read.connectionUnknown().isPresent()) {
      builder.unknown("connection", read.connectionUnknown().get());
    }
    return builder.build();
  }

  private static void migrations(
      DetectionBuilder builder, DrizzleConfig read, Optional<DrizzleFolder> migrations) {
    if (read.out().isEmpty()) {
      builder.unknown("migrations", read.get("out").reason());
      return;
    }
    Path out = builder.dir().resolve(read.out().get());
    builder.migrations(List.of(out), migrations.map(DrizzleFolder::count).orElse(0));
    migrations.ifPresent(found -> contents(builder, found));
    if (migrations.isEmpty()) {
      builder.unknown("migrations", "no migrations are there: the project may only push");
    }
  }

  private static void contents(DetectionBuilder builder, DrizzleFolder found) {
    boolean journal = found.line().equals(OptionalInt.of(0));
    String mark =
        journal
            ? found.folder().resolve(DrizzleFolder.JOURNAL).toString()
            : found.folder().path().toString();
    String of = found.count() + " of " + found.files() + " .sql files";
    String why =
        !journal
            ? "Drizzle 1 migrations with snapshots"
            : found.count() == found.files()
                ? "Drizzle's journal"
                : "Drizzle's journal, which knows " + of + "; Drizzle runs only those";
    builder.evidence(mark, why);
  }

  /** Installed or asked for; else what the files look like. */
  private static void version(DetectionBuilder builder, Optional<DrizzleFolder> migrations) {
    ToolVersion version = NodeVersions.of(builder.dir(), List.of(KIT));
    OptionalInt line = migrations.map(DrizzleFolder::line).orElse(OptionalInt.empty());
    builder.version(
        version.line().isPresent() || line.isEmpty()
            ? version
            : new ToolVersion(version.text(), line, version.source()));
  }

  private static void dialect(
      DetectionBuilder builder, Value configured, Optional<DrizzleFolder> migrations) {
    Value onDisk = migrations.map(DrizzleFolder::dialect).orElse(Value.ABSENT);
    builder.dialect(configured.isAbsent() ? onDisk : configured);
  }

  /** A folder of migrations that the application runs itself, or whose configuration is away. */
  private static Detection withoutConfig(DrizzleFolder migrations) {
    FolderView folder = migrations.folder();
    FolderView dir =
        NodeProject.nearest(folder, PACKAGES)
            .map(NodeProject::folder)
            .or(folder::parent)
            .orElse(folder);
    DetectionBuilder builder = start(dir);
    builder.migrations(List.of(folder.path()), migrations.count());
    contents(builder, migrations);
    version(builder, Optional.of(migrations));
    dialect(builder, Value.ABSENT, Optional.of(migrations));
    return builder.unknown("config", "no drizzle.config names this folder").build();
  }

  /** A folder called drizzle, in a project that asks for Drizzle. */
  private static Optional<Detection> inCode(FolderView folder) {
    Optional<FolderView> drizzle = folder.child(TOOL);
    if (drizzle.isEmpty()
        || NodeProject.nearest(folder, PACKAGES).isEmpty()
        || DrizzleFolder.read(drizzle.get()).isPresent()) {
      return Optional.empty();
    }
    DetectionBuilder builder =
        start(folder).evidence(TOOL, "a folder of this name, and package.json asks for Drizzle");
    builder.sharedMigrations(List.of(drizzle.get().path()), 0);
    version(builder, Optional.empty());
    return Optional.of(
        builder
            .unknown("config", "there is no drizzle.config")
            .unknown("dialect", "there is no drizzle.config")
            .build());
  }
}
