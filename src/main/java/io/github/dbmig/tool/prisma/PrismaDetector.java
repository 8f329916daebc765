package io.github.dbmig.tool.prisma;

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
import io.github.dbmig.tool.source.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises Prisma 5 to 8. Source: {@code prisma-drizzle.md} §1.2, §1.3, §1.9. */
public final class PrismaDetector implements ToolDetector {
  private static final String TOOL = "prisma";
  private static final Pattern COMMAND = Pattern.compile("(.*/)?prisma(@.*)?");
  private static final Pattern LOCK = Pattern.compile("(?m)^\\s*provider\\s*=\\s*\"([^\"]*)\"");

  @Override
  public String tool() {
    return TOOL;
  }

  @Override
  public List<Detection> detect(FolderView folder) {
    Optional<NodeProject> project = NodeProject.at(folder);
    Optional<PrismaConfig> config = PrismaConfig.find(folder, options(project, "--config"));
    Map<Path, PrismaSchema> schemas = schemas(folder, project, config);
    if (schemas.isEmpty() && config.isEmpty()) {
      return List.of();
    }
    if (schemas.isEmpty()) {
      return List.of(without(folder, config.get()));
    }
    boolean several = schemas.size() > 1;
    return schemas.entrySet().stream()
        .map(entry -> with(new Place(folder, config, entry.getKey(), several), entry.getValue()))
        .toList();
  }

  private record Place(
      FolderView folder, Optional<PrismaConfig> config, Path named, boolean several) {}

  private static List<String> options(Optional<NodeProject> project, String option) {
    return project.stream()
        .flatMap(found -> ScriptOptions.find(found, COMMAND, List.of(option)).stream())
        .map(ScriptOptions.Named::path)
        .toList();
  }

  /** By the path that names it: what Prisma would take first, else all that scripts name. */
  private static Map<Path, PrismaSchema> schemas(
      FolderView folder, Optional<NodeProject> project, Optional<PrismaConfig> config) {
    List<Path> named = new ArrayList<>();
    config.flatMap(found -> found.get("schema").asText().map(found::resolve)).ifPresent(named::add);
    options(project, "--schema").forEach(path -> named.add(folder.resolve(path)));
    project
        .flatMap(found -> found.get("prisma").get("schema").asText())
        .ifPresent(path -> named.add(folder.resolve(path)));
    Map<Path, PrismaSchema> schemas = new LinkedHashMap<>();
    for (Path path : named) {
      PrismaSchema.read(folder, path.toString()).ifPresent(schema -> put(schemas, path, schema));
    }
    if (schemas.isEmpty()) {
      for (String path : List.of("schema.prisma", "prisma/schema.prisma")) {
        boolean wanted = schemas.isEmpty() && folder.isFile(path);
        (wanted ? PrismaSchema.read(folder, path) : Optional.<PrismaSchema>empty())
            .ifPresent(schema -> schemas.put(folder.resolve(path), schema));
      }
    }
    return schemas;
  }

  private static void put(Map<Path, PrismaSchema> schemas, Path path, PrismaSchema schema) {
    if (schemas.values().stream().noneMatch(other -> other.file().equals(schema.file()))) {
      schemas.put(path, schema);
    }
  }

  private static DetectionBuilder start(FolderView folder, Optional<PrismaConfig> config) {
    DetectionBuilder builder =
        new DetectionBuilder(TOOL, folder)
            .version(NodeVersions.of(folder, List.of(TOOL, "@prisma/client")))
            .runner(NodeRunners.of(folder, TOOL, TOOL));
    config.ifPresent(
        found -> {
          builder.config(found.path(), found.standard());
          builder.evidence(found.path(), "Prisma's configuration");
        });
    return builder;
  }

  /** A configuration whose schema is not there, or not known. */
  private static Detection without(FolderView folder, PrismaConfig config) {
    DetectionBuilder builder = start(folder, Optional.of(config));
    if (config.isPrisma8()) {
      builder.unknown("migrations", "Prisma 8 has contracts, which dbmig does not drive");
    } else {
      Value schema = config.get("schema");
      boolean known = schema.asText().isPresent() || schema.isAbsent();
      builder.unknown("schema", known ? "the schema is not there" : schema.reason());
      migrations(builder, config.get("migrations").get("path").asText().map(config::resolve));
    }
    connection(builder, config.get("datasource").get("url"), config.path() + " datasource.url");
    if (!builder.hasDialect()) {
      builder.unknown("dialect", "the schema with the provider cannot be read");
    }
    return builder.build();
  }

  private static Detection with(Place place, PrismaSchema schema) {
    FolderView folder = place.folder();
    DetectionBuilder builder = start(folder, place.config());
    builder.evidence(schema.file().toString(), "Prisma schema with a datasource");
    builder.claim(schema.file()).claim(place.named());
    if (place.several()) {
      builder.selector(place.named(), "");
    }
    builder.setting("schema", Value.text(place.named().toString()));
    seed(folder, place.config()).ifPresent(command -> builder.setting("seed", Value.text(command)));
    builder.dialect(schema.get("provider"));
    Optional<Value> path = place.config().map(config -> config.get("migrations").get("path"));
    path.filter(value -> !value.isAbsent() && value.asText().isEmpty())
        .ifPresent(value -> builder.unknown("migrations", value.reason()));
    Path migrations =
        path.flatMap(Value::asText)
            .map(written -> place.config().orElseThrow().resolve(written))
            .orElse(schema.file().resolveSibling("migrations"));
    migrations(builder, Optional.of(migrations));
    connections(builder, place, schema);
    return builder.build();
  }

  /** Since Prisma 6 in the configuration, before in package.json. */
  private static Optional<String> seed(FolderView folder, Optional<PrismaConfig> config) {
    return config
        .flatMap(found -> found.get("migrations").get("seed").asText())
        .or(
            () ->
                NodeProject.at(folder)
                    .flatMap(project -> project.get("prisma").get("seed").asText()));
  }

  private static void connections(DetectionBuilder builder, Place place, PrismaSchema schema) {
    Value fromConfig =
        place.config().map(config -> config.get("datasource").get("url")).orElse(Value.ABSENT);
    if (fromConfig.isAbsent()) {
      Value url = schema.get("url");
      Value direct = schema.get("directUrl");
      String source = schema.file().getFileName() + (direct.isAbsent() ? " url" : " directUrl");
      builder.setting("urlBase", Value.text(schema.file().getParent().toString()));
      connection(builder, direct.isAbsent() ? url : Values.or(direct, url), source);
    } else {
      builder.setting("urlBase", Value.text(place.folder().path().toString()));
      connection(builder, fromConfig, place.config().orElseThrow().path() + " datasource.url");
    }
  }

  private static void connection(DetectionBuilder builder, Value url, String source) {
    builder.connection(ToolConfig.DEFAULT, Connections.ofUrl(url, source));
    boolean readable = url.asText().isPresent() || url instanceof Value.Variable || url.isAbsent();
    if (!readable) {
      builder.unknown("connection", url.reason());
    }
  }

  private static void migrations(DetectionBuilder builder, Optional<Path> path) {
    if (path.isEmpty()) {
      return;
    }
    Optional<FolderView> folder = builder.dir().folder(path.get().toString());
    int count = (int) folder.stream().flatMap(PrismaDetector::files).count();
    builder.migrations(List.of(path.get()), count);
    if (folder.isEmpty()) {
      builder.unknown("migrations", "the folder is not there: the project may only push");
    }
    folder
        .flatMap(found -> found.text("migration_lock.toml"))
        .ifPresent(text -> lock(builder, path.get(), text));
  }

  /** Folders with {@code migration.sql}; one with a snapshot beside it is Drizzle's. */
  private static java.util.stream.Stream<FolderView> files(FolderView migrations) {
    return migrations.folderNames().stream()
        .flatMap(name -> migrations.child(name).stream())
        .filter(child -> child.has("migration.sql") && !child.has("snapshot.json"));
  }

  private static void lock(DetectionBuilder builder, Path migrations, String text) {
    Matcher provider = LOCK.matcher(text);
    String says = provider.find() ? " for " + provider.group(1) : "";
    builder.evidence(migrations.resolve("migration_lock.toml").toString(), "migrations" + says);
  }
}
