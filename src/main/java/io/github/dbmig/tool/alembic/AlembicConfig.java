package io.github.dbmig.tool.alembic;

import io.github.dbmig.tool.runner.CommandFiles;
import io.github.dbmig.tool.runner.ScriptOptions;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.IniText;
import io.github.dbmig.tool.source.TomlText;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One section of an INI file, with {@code [tool.alembic]} of pyproject.toml behind it: for each
 * option the INI file wins. Source: {@code knex-typeorm-alembic-django.md} §3a and §3g.
 *
 * @param files the files read, the one that decides first
 */
record AlembicConfig(
    FolderView folder, List<String> files, String section, Optional<IniText> ini, Value toml) {
  private static final String PYPROJECT = "pyproject.toml";
  private static final String STANDARD_FILE = "alembic.ini";
  private static final String STANDARD_SECTION = "alembic";
  private static final String LOCATION = "script_location";
  private static final String INI = ".ini";

  /** The file that Alembic takes where no option names one. */
  private static final String VARIABLE = "ALEMBIC_CONFIG";

  private static final Pattern COMMAND = Pattern.compile("(.*/)?alembic");

  /** All sections of a folder's files that say where scripts are. */
  static List<AlembicConfig> in(FolderView folder) {
    Optional<Value> toml = pyproject(folder);
    List<AlembicConfig> found = new ArrayList<>();
    for (String name : folder.ending(INI)) {
      folder
          .text(name)
          .filter(text -> text.contains(LOCATION) || toml.isPresent() && name.equals(STANDARD_FILE))
          .map(text -> IniText.read(text, folder.path()))
          .ifPresent(ini -> sections(folder, name, ini, toml, found));
    }
    called(folder).forEach(file -> read(folder, file, found));
    if (found.isEmpty() && toml.isPresent()) {
      found.add(
          new AlembicConfig(
              folder, List.of(PYPROJECT), STANDARD_SECTION, Optional.empty(), toml.get()));
    }
    return found;
  }

  /** Files of another ending, which only the variable or a command in this folder names. */
  private static List<Path> called(FolderView folder) {
    Stream<Path> commands =
        ScriptOptions.find(CommandFiles.lines(folder), COMMAND, List.of("-c", "--config")).stream()
            .map(named -> folder.resolve(named.path()));
    Stream<Path> variable =
        folder.depth() == 0 ? folder.variable(VARIABLE).map(folder::resolve).stream() : Stream.of();
    return Stream.concat(variable, commands)
        .filter(file -> !file.toString().endsWith(INI))
        .distinct()
        .toList();
  }

  private static void read(FolderView from, Path file, List<AlembicConfig> found) {
    Optional<FolderView> home =
        Optional.ofNullable(file.getParent()).flatMap(parent -> from.folder(parent.toString()));
    home.flatMap(folder -> folder.text(file.toString()))
        .filter(text -> text.contains(LOCATION))
        .ifPresent(
            text -> {
              IniText ini = IniText.read(text, home.get().path());
              String name = file.getFileName().toString();
              sections(home.get(), name, ini, Optional.empty(), found);
            });
  }

  private static void sections(
      FolderView folder,
      String name,
      IniText ini,
      Optional<Value> toml,
      List<AlembicConfig> found) {
    for (String section : ini.sections()) {
      boolean own = !ini.get(section, LOCATION).isAbsent() && !section.equals("DEFAULT");
      boolean both =
          toml.isPresent() && section.equals(STANDARD_SECTION) && name.equals(STANDARD_FILE);
      if (own || both) {
        List<String> files = both ? List.of(name, PYPROJECT) : List.of(name);
        Value behind = toml.filter(value -> both).orElse(Value.ABSENT);
        found.add(new AlembicConfig(folder, files, section, Optional.of(ini), behind));
      }
    }
  }

  private static Optional<Value> pyproject(FolderView folder) {
    if (!folder.has(PYPROJECT)) {
      return Optional.empty();
    }
    Map<String, Value> toml = TomlText.read(folder.text(PYPROJECT).orElse(""));
    String prefix = "tool.alembic.";
    Map<String, Value> own = new java.util.LinkedHashMap<>();
    toml.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            own.put(key.substring(prefix.length()), value);
          }
        });
    return own.containsKey(LOCATION) ? Optional.of(new Value.Fields(own, false)) : Optional.empty();
  }

  /** Whether Alembic takes it where no option names another, started in that folder. */
  boolean standard(FolderView dir) {
    boolean byName = files.get(0).equals(STANDARD_FILE) || files.get(0).equals(PYPROJECT);
    boolean taken =
        folder
            .variable(VARIABLE)
            .map(folder::fromStart)
            .map(folder.resolve(files.get(0))::equals)
            .orElse(byName && dir.path().equals(folder.path()));
    return taken && section.equals(STANDARD_SECTION);
  }

  /** An option's value with {@code %(here)s} filled in. */
  Value get(String option) {
    Value own = ini.map(file -> file.get(section, option)).orElse(Value.ABSENT);
    return own.isAbsent() ? filled(toml.get(option)) : own;
  }

  private Value filled(Value value) {
    if (value instanceof Value.Items items) {
      return new Value.Items(items.values().stream().map(this::filled).toList());
    }
    return value
        .asText()
        .map(text -> text.replace("%(here)s", folder.path().toString()).replace("%%", "%"))
        .map(Value::text)
        .orElse(value);
  }

  /** Folders of {@code version_locations}, split as the file says they are. */
  List<String> versionLocations() {
    Value locations = get("version_locations");
    if (locations instanceof Value.Items) {
      return locations.asTexts();
    }
    return locations.asText().stream()
        .flatMap(text -> separator().splitAsStream(text.strip()))
        .map(String::strip)
        .filter(path -> !path.isEmpty())
        .toList();
  }

  private Pattern separator() {
    Value named = get("path_separator");
    Value older = named.isAbsent() ? get("version_path_separator") : named;
    return switch (older.asText().map(IniText::withoutComment).orElse("")) {
      case "os" -> Pattern.compile(Pattern.quote(java.io.File.pathSeparator));
      case ":" -> Pattern.compile(":");
      case ";" -> Pattern.compile(";");
      case "newline" -> Pattern.compile("\n");
      case "space" -> Pattern.compile("\\s+");
      default -> Pattern.compile("[\\s,]+");
    };
  }
}
