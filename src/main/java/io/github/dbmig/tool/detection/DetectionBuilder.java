package io.github.dbmig.tool.detection;

import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.runner.Runner;
import io.github.dbmig.tool.runner.ToolVersion;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers a {@link Detection} while a detector reads. */
public final class DetectionBuilder {
  private final String tool;
  private final FolderView dir;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private final Set<Path> claims = new LinkedHashSet<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, ConfigConnection> connections = new LinkedHashMap<>();
  private ToolVersion version = ToolVersion.unknown();
  private Optional<String> dialect = Optional.empty();
  private Optional<Path> config = Optional.empty();
  private Optional<String> selector = Optional.empty();
  private boolean standard;
  private Migrations migrations = Migrations.none();
  private Runner runner = Runner.none();

  public DetectionBuilder(String tool, FolderView dir) {
    this.tool = tool;
    this.dir = dir;
  }

  public FolderView dir() {
    return dir;
  }

  public DetectionBuilder evidence(String file, String why) {
    evidence.add(new Evidence(dir.resolve(file), why));
    return this;
  }

  public DetectionBuilder unknown(String what, String reason) {
    unknown.add(new Unknown(what, reason));
    return this;
  }

  /** A file or folder that belongs to this detection alone. */
  public DetectionBuilder claim(Path path) {
    claims.add(path);
    return this;
  }

  /**
   * The configuration file, which is claimed as well.
   *
   * @param byItself whether the tool finds it without an option that names it
   */
  public DetectionBuilder config(String file, boolean byItself) {
    standard = byItself;
    config = Optional.of(dir.resolve(file));
    return claim(dir.resolve(file));
  }

  /** What tells this one from others with the same configuration file, or without any. */
  public DetectionBuilder selector(Path file, String section) {
    selector = Optional.of(file + (section.isEmpty() ? "" : "#" + section));
    return this;
  }

  public DetectionBuilder setting(String name, Value value) {
    value.asText().ifPresent(text -> settings.put(name, text));
    return this;
  }

  /** What cannot be known is not noted as a setting, but with its reason. */
  public DetectionBuilder settingOrUnknown(String name, Value value) {
    if (value.asText().isEmpty() && !value.isAbsent()) {
      unknown(name, value.reason());
    }
    return setting(name, value);
  }

  public DetectionBuilder dialect(String name) {
    dialect = Optional.of(name);
    return this;
  }

  public boolean hasDialect() {
    return dialect.isPresent();
  }

  /** The dialect that an engine's or driver's name means, else unknown with the reason. */
  public DetectionBuilder dialect(Value engine) {
    Optional<String> known = engine.asText().flatMap(EngineNames::dialect);
    if (known.isPresent()) {
      dialect = known;
    } else {
      unknown("dialect", engine.asText().isPresent() ? "no engine of that name" : engine.reason());
    }
    return this;
  }

  public DetectionBuilder connection(String environment, ConfigConnection connection) {
    if (!connection.isEmpty()) {
      connections.put(environment, connection);
    }
    return this;
  }

  public DetectionBuilder version(ToolVersion found) {
    version = found;
    return this;
  }

  /** The folders, which are claimed as well, so that their files are nobody else's. */
  public DetectionBuilder migrations(List<Path> folders, int count) {
    migrations = new Migrations(folders, count);
    folders.forEach(this::claim);
    return this;
  }

  /** Folders that hold much more than migrations, and are therefore not claimed. */
  public DetectionBuilder sharedMigrations(List<Path> folders, int count) {
    migrations = new Migrations(folders, count);
    return this;
  }

  public DetectionBuilder runner(Runner found) {
    runner = found;
    return this;
  }

  public Detection build() {
    if (version.text().isEmpty()) {
      unknown("toolVersion", version.source());
    }
    if (runner.command().isEmpty() && !runner.why().isEmpty()) {
      unknown("runner", runner.why());
    }
    ToolConfig read = new ToolConfig(config, standard, settings, connections);
    Path place = config.orElse(dir.path());
    return new Detection(
        tool,
        dir.path(),
        version,
        dialect,
        migrations,
        runner,
        read,
        evidence,
        unknown,
        selector.orElse(place.toString()),
        claims);
  }
}
