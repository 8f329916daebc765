package io.github.dbmig.tool.prisma;

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
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.sql.FolderName;
import java.nio.file.Files;
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
 * Prisma's command line over a wrapper of the user's configuration. Source: {@code pointing.md}
 * "P7" and "P6", {@code prisma-drizzle.md} §1.7.
 */
final class PrismaProgram implements ToolProgram {
  private static final int URL_IN_CONFIG = 7;
  private static final String LOCK = "migration_lock.toml";

  /** Those that write beside the schema, and reach no database. */
  private static final Set<String> OWN_SCHEMA = Set.of("generate");

  private final ToolProject project;
  private final PrismaHistory history;

  PrismaProgram(ToolProject project, PrismaHistory history) {
    this.project = project;
    this.history = history;
  }

  private boolean classic() {
    return project.detection().version().line().orElse(URL_IN_CONFIG) < URL_IN_CONFIG;
  }

  /** Prisma deploys all that it finds: less is a shortened copy of the folder. */
  @Override
  public List<Batch> batches(Errand errand) {
    Set<String> wanted = errand.due().stream().map(Migration::id).collect(Collectors.toSet());
    wanted.addAll(errand.applied());
    List<Migration> local = history.local();
    boolean all = local.stream().allMatch(one -> wanted.contains(one.id()));
    Pointing pointing = errand.pointing();
    Path folder = all ? history.folder() : pointing.file("migrations");
    Map<Path, String> copy = new HashMap<>();
    if (!all) {
      local.stream()
          .filter(one -> wanted.contains(one.id()))
          .forEach(one -> copy.put(copied(folder, one), FileText.read(one.file())));
      Path lock = history.folder().resolve(LOCK);
      if (Files.exists(lock)) {
        copy.put(folder.resolve(LOCK), FileText.read(lock));
      }
    }
    Invocation deploy = start(pointing, List.of("migrate", "deploy"), folder, copy);
    return List.of(new Batch(errand.due(), deploy));
  }

  private static Path copied(Path folder, Migration one) {
    return folder.resolve(one.id()).resolve(PrismaHistory.FILE);
  }

  @Override
  public boolean generates() {
    return true;
  }

  @Override
  public boolean wantsShadow() {
    return true;
  }

  @Override
  public Optional<Generation> generation(Wish wish, Pointing scratch) {
    if (wish.empty()) {
      return Optional.empty();
    }
    List<String> verb =
        new ArrayList<>(
            List.of("migrate", "dev", "--create-only", "--name", FolderName.slug(wish.name())));
    if (classic()) {
      verb.addAll(List.of("--skip-generate", "--skip-seed"));
    }
    return Optional.of(
        new Generation(
            start(scratch, verb, history.folder(), Map.of()), List.of(history.folder()), true));
  }

  /** It writes a file even where nothing has changed; without one its engine has failed. */
  @Override
  public boolean foundNothing(ProcessResult result) {
    return result.ok() && result.out().contains("Already in sync");
  }

  @Override
  public Optional<Invocation> seeds(Optional<String> only, Pointing pointing) {
    return seed().isEmpty()
        ? Optional.empty()
        : Optional.of(start(pointing, List.of("db", "seed")));
  }

  private Optional<String> seed() {
    return Optional.ofNullable(project.detection().config().settings().get("seed"));
  }

  @Override
  public Optional<Invocation> command(Verb verb, Pointing pointing) {
    List<String> arguments =
        switch (verb) {
          case CLIENT -> List.of("generate");
          case PULL -> List.of("db", "pull", "--force");
          case PUSH -> withoutClient("db", "push", "--accept-data-loss");
          case RESET -> withoutClient("migrate", "reset", "--force");
          case STUDIO -> List.of("studio");
        };
    return Optional.of(start(pointing, arguments));
  }

  /** Prisma 6 makes the client with them, in a place that depends on where the schema lies. */
  private List<String> withoutClient(String... verb) {
    List<String> words = new ArrayList<>(List.of(verb));
    if (classic()) {
      words.add("--skip-generate");
    }
    return words;
  }

  private Invocation start(Pointing pointing, List<String> verb) {
    return start(pointing, verb, history.folder(), Map.of());
  }

  private Invocation start(
      Pointing pointing, List<String> verb, Path migrations, Map<Path, String> copy) {
    Path wrapper = pointing.file("prisma.config.mjs");
    Map<Path, String> files = new HashMap<>(copy);
    files.put(wrapper, Resource.text(PrismaProgram.class, "prisma.config.mjs"));
    PrismaSources sources = new PrismaSources(schema());
    boolean copied = classic() && !OWN_SCHEMA.contains(verb.get(0));
    Path schema = copied ? sources.copied(pointing.work()) : schema();
    if (copied) {
      boolean second = pointing.shadow().isPresent() && !pointing.url().host().isEmpty();
      files.putAll(sources.copy(pointing.work(), second));
    }
    List<String> arguments = new ArrayList<>(verb);
    arguments.addAll(List.of("--config", wrapper.toString()));
    if (!verb.equals(List.of("db", "seed"))) {
      arguments.addAll(List.of("--schema", schema.toString()));
    }
    return new NodeProgram(project.detection().runner(), "prisma", project.dir())
        .start(
            pointing,
            List.of(),
            new Child(arguments, variables(pointing, schema, migrations), files));
  }

  private Path schema() {
    return Path.of(
        project
            .detection()
            .config()
            .settings()
            .getOrDefault("schema", project.dir().resolve("prisma/schema.prisma").toString()));
  }

  private Map<String, Secret> variables(Pointing pointing, Path schema, Path migrations) {
    Map<String, Secret> variables = new HashMap<>();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("schema", schema.toString());
    settings.put("migrations", migrations.toString());
    settings.put("classic", classic());
    seed().ifPresent(command -> settings.put("seed", command));
    variables.put("DBMIG_SETTINGS", Secret.of(ToolJson.text(settings)));
    project
        .detection()
        .config()
        .file()
        .ifPresent(file -> variables.put("DBMIG_CONFIG", Secret.of(file.toString())));
    Secret url = PrismaUrl.of(pointing.url());
    variables.put("DBMIG_URL", url);
    variables.put("DATABASE_URL", url);
    pointing
        .shadow()
        .filter(shadow -> !shadow.host().isEmpty())
        .ifPresent(shadow -> variables.put("DBMIG_SHADOW", PrismaUrl.of(shadow)));
    variables.put("CHECKPOINT_DISABLE", Secret.of("1"));
    variables.put("PRISMA_HIDE_UPDATE_MESSAGE", Secret.of("1"));
    project.detection().config().connections().values().stream()
        .flatMap(connection -> connection.variables().stream())
        .forEach(name -> variables.putIfAbsent(name, url));
    return variables;
  }
}
