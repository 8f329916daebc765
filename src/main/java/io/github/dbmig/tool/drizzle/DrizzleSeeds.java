package io.github.dbmig.tool.drizzle;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.program.Child;
import io.github.dbmig.tool.program.NodeLoader;
import io.github.dbmig.tool.program.NodeProgram;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.runner.Runner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A script of the project's own, since Drizzle has no seeds. */
record DrizzleSeeds(ToolProject project) {
  private static final List<String> PLACES =
      List.of("drizzle/seed", "src/db/seed", "db/seed", "src/seed", "seed");

  private static final List<String> ENDINGS = List.of(".ts", ".mts", ".js", ".mjs", ".cjs");

  Optional<Path> script() {
    return PLACES.stream()
        .flatMap(place -> ENDINGS.stream().map(ending -> project.dir().resolve(place + ending)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  Optional<Invocation> run(Pointing pointing, Map<String, Secret> variables) {
    return script()
        .map(
            file ->
                new NodeProgram(node(file), "node", project.dir())
                    .start(
                        pointing,
                        NodeLoader.options(project.dir(), Stream.of(file).toList()),
                        new Child(List.of(), variables, Map.of())));
  }

  private static Runner node(Path file) {
    return new Runner(
        Optional.empty(), List.of("node", file.toString()), List.of(), Optional.empty(), "");
  }
}
