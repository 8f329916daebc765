package io.github.dbmig.tool.runner;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.TomlText;
import io.github.dbmig.tool.source.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Python project asks for, and which of it is installed. */
public final class PythonProject {
  private static final Pattern REQUIREMENTS =
      Pattern.compile("(requirements|constraints|deps)[\\w.-]*\\.(txt|in|pip)");

  private PythonProject() {}

  /** Of the installed distribution, else of a lock file, else what the project asks for. */
  public static ToolVersion version(FolderView folder, String name) {
    for (FolderView above : folder.upwards()) {
      Optional<ToolVersion> found =
          installed(above, name).or(() -> locked(above, name)).or(() -> asked(above, name));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return ToolVersion.unknown("no requirements name " + name + " with a version");
  }

  private static Optional<ToolVersion> installed(FolderView folder, String name) {
    Pattern info = Pattern.compile("(?i)" + Pattern.quote(name) + "-([0-9][^-]*)\\.dist-info");
    return PythonRunners.environment(folder)
        .flatMap(PythonProject::packages)
        .flatMap(
            packages ->
                packages.folderNames().stream()
                    .map(info::matcher)
                    .filter(Matcher::matches)
                    .map(match -> ToolVersion.of(match.group(1), "the virtual environment"))
                    .findFirst());
  }

  private static Optional<FolderView> packages(FolderView environment) {
    Optional<FolderView> windows = environment.folder("Lib/site-packages");
    return windows.or(
        () ->
            environment.folder("lib").stream()
                .flatMap(
                    lib ->
                        lib.folderNames().stream()
                            .filter(version -> version.startsWith("python"))
                            .flatMap(version -> lib.folder(version + "/site-packages").stream()))
                .findFirst());
  }

  /** uv.lock and poetry.lock: {@code name = "x"} and {@code version = "1.2"} on the next line. */
  private static Optional<ToolVersion> locked(FolderView folder, String name) {
    Pattern entry =
        Pattern.compile("(?i)name = \"" + Pattern.quote(name) + "\"\r?\nversion = \"([^\"]+)\"");
    for (String file : List.of("uv.lock", "poetry.lock", "pdm.lock")) {
      Matcher found = entry.matcher(folder.text(file).orElse(""));
      if (found.find()) {
        return Optional.of(ToolVersion.of(found.group(1), file));
      }
    }
    return Optional.empty();
  }

  private static Optional<ToolVersion> asked(FolderView folder, String name) {
    Pattern line =
        Pattern.compile(
            "(?im)^\\s*" + Pattern.quote(name) + "(?:\\[[^\\]]*\\])?\\s*([=<>~!^][^;#\\r\\n]*)");
    for (String file : folder.files(REQUIREMENTS)) {
      Matcher found = line.matcher(folder.text(file).orElse(""));
      if (found.find()) {
        return Optional.of(version(found.group(1), file));
      }
    }
    return inToml(folder, "pyproject.toml", name).or(() -> inToml(folder, "Pipfile", name));
  }

  private static Optional<ToolVersion> inToml(FolderView folder, String file, String name) {
    if (!folder.has(file)) {
      return Optional.empty();
    }
    Map<String, Value> toml = TomlText.read(folder.text(file).orElse(""));
    Pattern requirement =
        Pattern.compile("(?i)" + Pattern.quote(name) + "(?:\\[[^\\]]*\\])?\\s*([=<>~!^][^;]*)");
    for (Map.Entry<String, Value> entry : toml.entrySet()) {
      String key = entry.getKey().toLowerCase(Locale.ROOT);
      if (key.endsWith("dependencies." + name) || key.equals("packages." + name)) {
        Value range = entry.getValue();
        return range.asText().or(() -> range.get("version").asText()).map(t -> version(t, file));
      }
      for (String text : entry.getValue().asTexts()) {
        Matcher found = requirement.matcher(text.strip());
        if (found.matches()) {
          return Optional.of(version(found.group(1), file));
        }
      }
    }
    return Optional.empty();
  }

  private static ToolVersion version(String range, String file) {
    String clean = range.strip().replaceFirst("^===?\\s*", "");
    return clean.equals("*")
        ? ToolVersion.unknown(file + " allows any")
        : ToolVersion.of(clean, file);
  }

  /** Whether a requirements file, pyproject, Pipfile or setup names the distribution. */
  public static boolean mentions(FolderView folder, String name) {
    Pattern word = Pattern.compile("(?i)(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-]*\\w)");
    return folder.files().stream()
        .filter(
            file ->
                REQUIREMENTS.matcher(file).matches()
                    || List.of("pyproject.toml", "Pipfile", "setup.py", "setup.cfg").contains(file))
        .anyMatch(file -> word.matcher(folder.text(file).orElse("")).find());
  }
}
