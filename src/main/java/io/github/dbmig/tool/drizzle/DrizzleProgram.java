package io.github.dbmig.tool.drizzle;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.Errand;
import io.github.dbmig.tool.Generation;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.Wish;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.program.Child;
import io.github.dbmig.tool.program.NodeProgram;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.program.Resource;
import io.github.dbmig.tool.program.ToolJson;
import io.github.dbmig.tool.program.ToolUrl;
import io.github.dbmig.tool.project.ToolProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * drizzle-kit over a wrapper of the user's configuration. Source: {@code pointing.md} "D", {@code
 * prisma-drizzle.md} §2.5, §2.7.
 */
final class DrizzleProgram implements ToolProgram {
  private static final String NO_CHANGES = "No schema changes";
  private final ToolProject project;
  private final DrizzleHistory history;

  DrizzleProgram(ToolProject project, DrizzleHistory history) {
    this.project = project;
    this.history = history;
  }

  /** All that is due in one transaction, as Drizzle does it; less than all by a shortened copy. */
  @Override
  public List<Batch> batches(Errand errand) {
    requireLine();
    if (history.line() == 0) {
      DrizzleOrder.require(history.entries(), errand);
    }
    Set<String> wanted = errand.due().stream().map(Migration::id).collect(Collectors.toSet());
    wanted.addAll(errand.applied());
    boolean all = history.entries().stream().allMatch(one -> wanted.contains(one.id()));
    Pointing pointing = errand.pointing();
    Path out = all ? project.folder() : pointing.file("out");
    Map<Path, String> copy =
        all ? Map.of() : new DrizzleCopy(history, wanted).files(pointing.file("out"));
    return List.of(new Batch(errand.due(), start(pointing, List.of("migrate"), out, copy)));
  }

  /** 1.x refuses the folder of 0.x. */
  private void requireLine() {
    if (history.line() == 0 && project.detection().version().line().orElse(0) == 1) {
      throw new MigrationException(
          "drizzle-outdated",
          project.folder().toString(),
          "is a folder of Drizzle 0.x, which the installed Drizzle 1 does not read",
          "npx drizzle-kit up");
    }
  }

  @Override
  public boolean explainsFailures() {
    return history.line() != 0;
  }

  @Override
  public boolean generates() {
    return true;
  }

  @Override
  public Optional<Generation> generation(Wish wish, Pointing scratch) {
    requireLine();
    List<String> arguments = new ArrayList<>(List.of("generate"));
    if (!wish.name().isBlank()) {
      arguments.addAll(List.of("--name", wish.name()));
    }
    if (wish.empty()) {
      arguments.add("--custom");
    } else {
      arguments.addAll(DrizzleAnswers.arguments(wish, history.line()));
    }
    Invocation invocation = start(scratch, arguments, project.folder(), Map.of());
    return Optional.of(new Generation(invocation, List.of(project.folder()), false));
  }

  /** 0.31 ends well too when it would have asked something. */
  @Override
  public boolean foundNothing(ProcessResult result) {
    String said = result.out() + result.err();
    return result.ok() && (said.contains(NO_CHANGES) || said.contains("no_changes"));
  }

  @Override
  public Optional<String> advice(ProcessResult unwilling) {
    return DrizzleAnswers.advice(unwilling.out() + unwilling.err());
  }

  @Override
  public Optional<Invocation> seeds(Optional<String> only, Pointing pointing) {
    return new DrizzleSeeds(project).run(pointing, variables(pointing, project.folder()));
  }

  @Override
  public Optional<Invocation> command(Verb verb, Pointing pointing) {
    return switch (verb) {
      case PUSH -> Optional.of(start(pointing, List.of("push", "--force"), project.folder()));
      case STUDIO -> Optional.of(start(pointing, List.of("studio"), project.folder()));
      case PULL ->
          Optional.of(start(pointing, List.of("pull"), project.dir().resolve("drizzle-pulled")));
      default -> Optional.empty();
    };
  }

  private Invocation start(Pointing pointing, List<String> verb, Path out) {
    return start(pointing, verb, out, Map.of());
  }

  private Invocation start(Pointing pointing, List<String> verb, Path out, Map<Path, String> copy) {
    String name = history.line() == 0 ? "drizzle.config.cjs" : "drizzle.config.ts";
    Path wrapper = pointing.file(name);
    List<String> arguments = new ArrayList<>(verb);
    arguments.addAll(List.of("--config", wrapper.toString()));
    Map<Path, String> files = new HashMap<>(copy);
    files.put(wrapper, Resource.text(DrizzleProgram.class, name));
    return new NodeProgram(project.detection().runner(), "drizzle-kit", project.dir())
        .start(pointing, List.of(), new Child(arguments, variables(pointing, out), files));
  }

  /** drizzle-kit 0.31 puts {@code ./} before it, so that an absolute path is none. */
  private String fromHere(Path out) {
    return project.dir().toAbsolutePath().relativize(out.toAbsolutePath()).toString();
  }

  private Map<String, Secret> variables(Pointing pointing, Path out) {
    Map<String, Secret> variables = new HashMap<>();
    project
        .detection()
        .config()
        .file()
        .ifPresent(file -> variables.put("DBMIG_CONFIG", Secret.of(file.toString())));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("dialect", DrizzleAnswers.dialect(pointing.url().engine()));
    settings.put("out", fromHere(out));
    variables.put("DBMIG_SETTINGS", Secret.of(ToolJson.text(settings)));
    variables.put("DBMIG_DATABASES", Secret.of(ToolJson.text(List.of(pointing.url().database()))));
    variables.put("DBMIG_URL", ToolUrl.uri(pointing.url()));
    project.detection().config().connections().values().stream()
        .flatMap(connection -> connection.variables().stream())
        .forEach(name -> variables.putIfAbsent(name, ToolUrl.uri(pointing.url())));
    return variables;
  }
}
