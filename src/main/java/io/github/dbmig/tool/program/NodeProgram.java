package io.github.dbmig.tool.program;

import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.runner.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tool that Node runs.
 *
 * @param name of its npm package, for the command that installs it
 * @param dir where it starts
 */
public record NodeProgram(Runner runner, String name, Path dir) {
  /**
   * How it is started.
   *
   * @param options of Node itself, such as {@code --import tsx}
   * @throws ExternalToolException when it is not installed
   */
  public Invocation start(Pointing pointing, List<String> options, Child child) {
    Path guard = pointing.file("guard.cjs");
    Map<Path, String> files = new HashMap<>(child.files());
    files.put(guard, Resource.text(Guard.class, "guard.cjs"));
    Map<String, Secret> variables = Guard.variables(pointing);
    variables.put("NODE_OPTIONS", Secret.of(nodeOptions(guard, options)));
    variables.putAll(child.variables());
    List<String> command = new ArrayList<>(command());
    command.addAll(child.arguments());
    return new Invocation(command, dir, variables, files, Child.LIMIT);
  }

  private List<String> command() {
    if (runner.command().isEmpty()) {
      throw missing();
    }
    return runner.command();
  }

  /** A package manager other than npm says itself what it lacks. */
  private ExternalToolException missing() {
    String manager = runner.packageManager().orElse("npm");
    return new ExternalToolException(
        "tool-not-installed",
        name,
        "is not installed in " + dir,
        manager.equals("npm") ? "npm install --save-dev " + name : manager + " add -D " + name);
  }

  /** Source: nodejs.org/api/cli.html#node_optionsoptions: double quotes hold blanks. */
  private static String nodeOptions(Path guard, List<String> options) {
    String quoted = guard.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return "--require \""
        + quoted
        + "\""
        + (options.isEmpty() ? "" : " ")
        + String.join(" ", options);
  }
}
