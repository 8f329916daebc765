package io.github.dbmig.tool.program;

import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.process.ProcessRunner;
import io.github.dbmig.tool.runner.Runner;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tool that Python runs, by the Python of the project's own environment.
 *
 * @param name of its distribution, for the command that installs it
 * @param dir where it starts
 * @param programs asks poetry or pipenv where they keep the environment
 */
public record PythonProgram(Runner runner, String name, Path dir, ProcessRunner programs) {
  private static final Duration LOOKUP = Duration.ofMinutes(1);

  /**
   * How it is started.
   *
   * @param python what Python is given: {@code -m module}, or a script
   * @throws ExternalToolException when there is no environment, or it lacks Python
   */
  public Invocation start(Pointing pointing, List<String> python, Child child) {
    Path guards = pointing.file("python");
    Map<Path, String> files = new HashMap<>(child.files());
    files.put(guards.resolve("sitecustomize.py"), Resource.text(Guard.class, "sitecustomize.py"));
    Map<String, Secret> variables = Guard.variables(pointing);
    variables.put("PYTHONUNBUFFERED", Secret.of("1"));
    variables.put("PYTHONDONTWRITEBYTECODE", Secret.of("1"));
    variables.put("DJANGO_COLORS", Secret.of("nocolor"));
    boolean file = pointing.url().host().isEmpty();
    variables.put(file ? "DBMIG_FILE" : "DBMIG_DATABASE", Secret.of(pointing.url().database()));
    variables.putAll(child.variables());
    variables.put("PYTHONPATH", Secret.of(path(guards, child.variables().get("PYTHONPATH"))));
    List<String> command = new ArrayList<>(List.of(python()));
    command.addAll(python);
    command.addAll(child.arguments());
    return new Invocation(command, dir, variables, files, Child.LIMIT);
  }

  private static String path(Path guards, Secret more) {
    return guards + (more == null ? "" : File.pathSeparator + more.reveal());
  }

  /** The interpreter itself, since {@code poetry run} and the like make what is missing. */
  private String python() {
    if (runner.command().isEmpty()) {
      throw missing(runner.why());
    }
    String first = runner.command().get(0);
    if (!runner.lookup().isEmpty()) {
      return existing(environment().resolve(first));
    }
    return first.contains(File.separator) ? existing(Path.of(first)) : first;
  }

  private Path environment() {
    ProcessResult result =
        programs.run(
            new Invocation(
                runner.lookup(),
                dir,
                Map.of("PIPENV_IGNORE_VIRTUALENVS", Secret.of("1"), "VIRTUAL_ENV", Secret.of("")),
                LOOKUP));
    if (!result.ok() || result.out().isBlank()) {
      throw missing(String.join(" ", runner.lookup()) + " names none");
    }
    return Path.of(result.out().strip().lines().reduce((a, b) -> b).orElseThrow());
  }

  private String existing(Path python) {
    if (!Files.isExecutable(python)) {
      throw missing(python + " is not there");
    }
    return python.toString();
  }

  private ExternalToolException missing(String why) {
    return new ExternalToolException(
        "no-python-environment",
        dir.toString(),
        "has no Python environment that can be used: " + why,
        switch (runner.packageManager().orElse("venv")) {
          case "uv" -> "uv sync";
          case "poetry" -> "poetry install";
          case "pipenv" -> "pipenv sync";
          case "pdm" -> "pdm sync";
          default -> "python3 -m venv .venv, then .venv/bin/pip install " + name;
        });
  }
}
