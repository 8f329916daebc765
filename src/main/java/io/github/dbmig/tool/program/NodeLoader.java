package io.github.dbmig.tool.program;

import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.source.NodePackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Node is given so that it reads TypeScript: the loader that the project has installed.
 * Source: {@code knex-typeorm-alembic-django.md} §1g.
 */
public final class NodeLoader {
  private NodeLoader() {}

  /**
   * Options of Node; none for a project in JavaScript.
   *
   * @throws ExternalToolException when there is TypeScript and no loader
   */
  public static List<String> options(Path project, List<Path> sources) {
    if (sources.stream().noneMatch(NodeLoader::isTypeScript)) {
      return List.of();
    }
    if (installed(project, "tsx").isPresent()) {
      return List.of(
          "--import",
          installed(project, "tsx").get().resolve("dist/loader.mjs").toUri().toString());
    }
    if (installed(project, "ts-node").isPresent()) {
      return List.of("--require", "ts-node/register/transpile-only");
    }
    throw new ExternalToolException(
        "no-loader",
        project.toString(),
        "has TypeScript in its migrations or configuration, and nothing that lets Node read it",
        "npm install --save-dev tsx");
  }

  /**
   * The same for code with decorators, whose types only the compiler itself keeps; tsx does not,
   * and is taken where there is no other, or where the project is made of ES modules.
   */
  public static List<String> decorated(Path project, List<Path> sources) {
    boolean compiled =
        sources.stream().anyMatch(NodeLoader::isTypeScript)
            && !NodePackage.isModule(project)
            && installed(project, "ts-node").isPresent();
    return compiled
        ? List.of("--require", "ts-node/register/transpile-only")
        : options(project, sources);
  }

  /**
   * What ts-node is told: modules as Node requires them, whatever a bundler is told, and no
   * complaint that other options do not go with that.
   */
  public static Map<String, Secret> compilerOptions(Path project) {
    return NodePackage.isModule(project)
        ? Map.of()
        : Map.of(
            "TS_NODE_COMPILER_OPTIONS",
            Secret.of("{\"module\":\"commonjs\"}"),
            "TS_NODE_IGNORE_DIAGNOSTICS",
            Secret.of("5070,5071,5095,5098,5101,5102,5107,5110"));
  }

  private static boolean isTypeScript(Path file) {
    return file.toString().matches(".*\\.[mc]?ts");
  }

  /** The folder of a package, from the project upwards. */
  public static Optional<Path> installed(Path project, String name) {
    for (Path at = project.toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("node_modules").resolve(name);
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
