package io.github.dbmig.tool.runner;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a Node tool is started. An installed one is started by {@code node} itself: it is the fastest
 * and can never download. Else by the project's package manager. Source: {@code prisma-drizzle.md}
 * §3, {@code knex-typeorm-alembic-django.md} §5.
 */
public final class NodeRunners {
  /** By lock file, in the order in which they decide. */
  private static final List<Lock> LOCKS =
      List.of(
          new Lock("pnpm-lock.yaml", "pnpm"),
          new Lock("yarn.lock", "yarn"),
          new Lock("bun.lock", "bun"),
          new Lock("bun.lockb", "bun"),
          new Lock("package-lock.json", "npm"),
          new Lock("npm-shrinkwrap.json", "npm"));

  private record Lock(String file, String manager) {}

  private record Choice(String manager, Optional<Path> file) {}

  private NodeRunners() {}

  /**
   * For a tool.
   *
   * @param name of the npm package
   * @param command of its program
   */
  public static Runner of(FolderView folder, String name, String command) {
    Choice choice = manager(folder);
    Optional<String> manager = Optional.of(choice.manager());
    Optional<String> program = installed(folder, name).flatMap(at -> program(at, command));
    if (program.isPresent()) {
      List<String> direct = List.of("node", program.get());
      return new Runner(manager, direct, List.of(), choice.file(), "installed in node_modules");
    }
    String why = "not installed in node_modules; the package manager may know it";
    return new Runner(manager, prefix(choice.manager(), command), List.of(), choice.file(), why);
  }

  /** The folder of an installed package: in the nearest node_modules that has it. */
  static Optional<FolderView> installed(FolderView folder, String name) {
    return folder.upwards().stream()
        .filter(above -> above.folderNames().contains("node_modules"))
        .flatMap(above -> above.folder("node_modules/" + name).stream())
        .findFirst();
  }

  private static Optional<String> program(FolderView installed, String command) {
    Value bin =
        installed
            .json("package.json")
            .map(json -> json.getOrDefault("bin", Value.ABSENT))
            .orElse(Value.ABSENT);
    return bin.asText()
        .or(() -> bin.get(command).asText())
        .filter(installed::isFile)
        .map(file -> installed.resolve(file).toString());
  }

  private static List<String> prefix(String manager, String command) {
    return switch (manager) {
      case "pnpm" -> List.of("pnpm", "exec", command);
      case "yarn" -> List.of("yarn", "run", command);
      case "bun" -> List.of("bunx", command);
      default -> List.of("npx", "--no-install", command);
    };
  }

  private static Choice manager(FolderView folder) {
    for (FolderView above : folder.upwards()) {
      Optional<String> named =
          NodeProject.at(above)
              .flatMap(project -> project.get("packageManager").asText())
              .map(text -> text.replaceFirst("@.*", ""));
      if (named.isPresent()) {
        return new Choice(named.get(), Optional.of(above.resolve("package.json")));
      }
      for (Lock lock : LOCKS) {
        if (above.has(lock.file())) {
          return new Choice(lock.manager(), Optional.of(above.resolve(lock.file())));
        }
      }
      if (above.has(".pnp.cjs")) {
        return new Choice("yarn", Optional.of(above.resolve(".pnp.cjs")));
      }
    }
    return new Choice("npm", Optional.empty());
  }
}
