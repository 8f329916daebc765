package io.github.dbmig.tool.runner;

import io.github.dbmig.tool.source.FolderView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a Python tool is started: by the Python of the project's environment, never by {@code uv run}
 * and the like, which make an environment where there is none. Source: {@code
 * knex-typeorm-alembic-django.md} §5 and §5b.
 */
public final class PythonRunners {
  private static final List<String> ENVIRONMENTS = List.of(".venv", "venv", "env");

  private record Choice(String manager, Path file) {}

  private PythonRunners() {}

  /**
   * For a tool.
   *
   * @param arguments what Python is given to start it: {@code -m alembic}, {@code manage.py}
   */
  public static Runner of(FolderView folder, List<String> arguments) {
    Optional<Choice> choice = manager(folder);
    Optional<FolderView> environment =
        folder.upwards().stream()
            .flatMap(above -> environment(above).stream())
            .findFirst()
            .or(() -> active(folder));
    Optional<String> manager =
        choice.map(Choice::manager).or(() -> environment.map(found -> "venv"));
    Optional<Path> file =
        choice.map(Choice::file).or(() -> environment.map(found -> found.resolve("pyvenv.cfg")));
    if (environment.isPresent()) {
      String python = python(environment.get());
      return new Runner(
          manager,
          command(python, arguments),
          List.of(),
          file,
          "the environment is " + environment.get().path());
    }
    return elsewhere(choice, file, arguments);
  }

  private static Runner elsewhere(
      Optional<Choice> choice, Optional<Path> file, List<String> arguments) {
    String manager = choice.map(Choice::manager).orElse("");
    Optional<String> name = choice.map(Choice::manager);
    List<String> inside = command("bin/python", arguments);
    return switch (manager) {
      case "poetry" ->
          new Runner(name, inside, List.of("poetry", "env", "info", "-p"), file, "poetry keeps it");
      case "pipenv" ->
          new Runner(name, inside, List.of("pipenv", "--venv"), file, "pipenv keeps it");
      case "pdm" -> new Runner(name, command("pdm", "run", arguments), List.of(), file, "pdm.lock");
      case "uv" ->
          new Runner(name, List.of(), List.of(), file, "there is no .venv yet: run uv sync");
      default ->
          new Runner(name, command("python3", arguments), List.of(), file, "the system's Python");
    };
  }

  private static List<String> command(String first, List<String> rest) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static List<String> command(String first, String second, List<String> rest) {
    var all = command(first, command("python", rest));
    all.add(1, second);
    return all;
  }

  /** The environment that lies in a folder, by its {@code pyvenv.cfg}. */
  static Optional<FolderView> environment(FolderView folder) {
    return ENVIRONMENTS.stream()
        .filter(folder.folderNames()::contains)
        .flatMap(name -> folder.child(name).stream())
        .filter(found -> found.has("pyvenv.cfg"))
        .findFirst();
  }

  /** The one that somebody activated; the project's own goes before it, whatever shell this is. */
  private static Optional<FolderView> active(FolderView folder) {
    return folder
        .variable("VIRTUAL_ENV")
        .flatMap(folder::folder)
        .filter(found -> found.has("pyvenv.cfg"));
  }

  private static String python(FolderView environment) {
    boolean windows = environment.folderNames().contains("Scripts");
    return environment.resolve(windows ? "Scripts/python.exe" : "bin/python").toString();
  }

  private static Optional<Choice> manager(FolderView folder) {
    for (FolderView above : folder.upwards()) {
      Optional<Choice> found =
          file(above, "uv.lock", "uv")
              .or(() -> file(above, "poetry.lock", "poetry"))
              .or(() -> file(above, "Pipfile", "pipenv"))
              .or(() -> file(above, "pdm.lock", "pdm"))
              .or(() -> inPyproject(above));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Choice> file(FolderView folder, String name, String manager) {
    return folder.has(name)
        ? Optional.of(new Choice(manager, folder.resolve(name)))
        : Optional.empty();
  }

  private static Optional<Choice> inPyproject(FolderView folder) {
    String text = folder.text("pyproject.toml").orElse("");
    boolean poetry = text.contains("[tool.poetry");
    boolean uv = text.contains("[tool.uv");
    return poetry || uv
        ? Optional.of(new Choice(poetry ? "poetry" : "uv", folder.resolve("pyproject.toml")))
        : Optional.empty();
  }
}
