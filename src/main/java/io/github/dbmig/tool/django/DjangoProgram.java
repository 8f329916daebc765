package io.github.dbmig.tool.django;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Errand;
import io.github.dbmig.tool.Generation;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.Wish;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.program.ToolJson;
import io.github.dbmig.tool.project.ToolProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** manage.py. Source: {@code knex-typeorm-alembic-django.md} §4d. */
final class DjangoProgram implements ToolProgram {
  private final DjangoStart start;
  private final DjangoHistory history;

  DjangoProgram(ToolProject project, DjangoHistory history) {
    this.start = new DjangoStart(project);
    this.history = history;
  }

  @Override
  public List<Batch> batches(Errand errand) {
    AppGraph graph = history.graph();
    graph.requireOneLeafAnApp();
    return errand.direction() == Direction.UP ? up(errand, graph) : down(errand, graph);
  }

  /** One start where all that is pending is due: other people's apps come along then. */
  private List<Batch> up(Errand errand, AppGraph graph) {
    Set<String> all = ids(errand);
    all.addAll(errand.applied());
    if (graph.inOrder().stream().map(AppMigration::id).allMatch(all::contains)) {
      return List.of(new Batch(errand.due(), migrate(errand.pointing())));
    }
    List<Batch> batches = new ArrayList<>();
    Set<String> left = ids(errand);
    for (String head : graph.heads(ids(errand))) {
      Set<String> behind = graph.ancestors(List.of(head));
      AppMigration target = graph.get(head);
      List<Migration> part =
          errand.due().stream()
              .filter(one -> behind.contains(one.id()) && left.remove(one.id()))
              .toList();
      batches.add(new Batch(part, migrate(errand.pointing(), target.app(), target.name())));
    }
    return batches;
  }

  /** App by app as far back as nothing else goes with it, else one by one. */
  private List<Batch> down(Errand errand, AppGraph graph) {
    Set<String> left = ids(errand);
    Set<String> applied = new HashSet<>(errand.applied());
    List<Batch> batches = new ArrayList<>();
    for (Migration one : errand.due()) {
      if (left.contains(one.id())) {
        Step step = step(one.id(), left, applied, graph);
        List<Migration> part =
            errand.due().stream().filter(due -> step.reverted().contains(due.id())).toList();
        batches.add(
            new Batch(part, migrate(errand.pointing(), graph.get(one.id()).app(), step.target())));
        left.removeAll(step.reverted());
        applied.removeAll(step.reverted());
      }
    }
    return batches;
  }

  private record Step(String target, Set<String> reverted) {}

  private static Step step(String id, Set<String> left, Set<String> applied, AppGraph graph) {
    String app = graph.get(id).app();
    Step found = null;
    Set<String> behind = new LinkedHashSet<>(List.of(id));
    behind.addAll(graph.ancestors(List.of(id)));
    for (String at : behind) {
      boolean mine = graph.has(at) && graph.get(at).app().equals(app) && left.contains(at);
      if (mine) {
        for (Step step : stepsBelow(at, applied, graph)) {
          boolean larger = found == null || step.reverted().size() > found.reverted().size();
          if (left.containsAll(step.reverted()) && step.reverted().contains(id) && larger) {
            found = step;
          }
        }
      }
    }
    if (found == null) {
      throw new MigrationException(
          "cannot-stop-there",
          id,
          "cannot be reverted alone: Django takes what stands beside it along",
          "roll back further, to a migration of " + app + " that both stand on");
    }
    return found;
  }

  /**
   * What {@code migrate app TARGET} reverts: all of the app behind the target, and what needs it.
   */
  private static List<Step> stepsBelow(String id, Set<String> applied, AppGraph graph) {
    String app = graph.get(id).app();
    List<String> parents =
        graph.needs(id).stream().filter(one -> graph.get(one).app().equals(app)).toList();
    List<Step> steps = new ArrayList<>();
    for (String parent : parents) {
      List<String> next =
          graph.inOrder().stream()
              .filter(one -> one.app().equals(app) && graph.needs(one.id()).contains(parent))
              .map(AppMigration::id)
              .toList();
      steps.add(new Step(graph.get(parent).name(), reverted(next, applied, graph)));
    }
    if (parents.isEmpty()) {
      List<String> whole =
          graph.inOrder().stream()
              .filter(one -> one.app().equals(app))
              .map(AppMigration::id)
              .toList();
      steps.add(new Step("zero", reverted(whole, applied, graph)));
    }
    return steps;
  }

  private static Set<String> reverted(List<String> ids, Set<String> applied, AppGraph graph) {
    Set<String> found = new LinkedHashSet<>(graph.descendants(ids));
    found.retainAll(applied);
    return found;
  }

  private static Set<String> ids(Errand errand) {
    return errand.due().stream()
        .map(Migration::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Invocation migrate(Pointing pointing, String... target) {
    List<String> arguments = new ArrayList<>(List.of("migrate"));
    arguments.addAll(List.of(target));
    arguments.add("--noinput");
    return start.invocation(pointing, Map.of(), arguments);
  }

  @Override
  public boolean generates() {
    return true;
  }

  /** By its files: the database that it is given is only asked whether its history is sound. */
  @Override
  public Optional<Generation> generation(Wish wish, Pointing scratch) {
    List<String> arguments = new ArrayList<>(List.of("makemigrations"));
    wish.app().ifPresent(arguments::add);
    if (wish.empty()) {
      arguments.addAll(wish.app().isPresent() ? List.of("--empty") : List.of(onlyApp(), "--empty"));
    }
    if (!wish.name().isBlank()) {
      arguments.addAll(List.of("--name", identifier(wish.name())));
    }
    arguments.add("--noinput");
    List<Map<String, Object>> renames = new ArrayList<>();
    wish.renames()
        .forEach(
            one ->
                renames.add(
                    Map.of(
                        "table", one.table(),
                        "from", one.from(),
                        "to", one.to(),
                        "renamed", one.renamed())));
    Map<String, Secret> answers = Map.of("DBMIG_RENAMES", Secret.of(ToolJson.text(renames)));
    return Optional.of(
        new Generation(start.invocation(scratch, answers, arguments), generated(), false));
  }

  /** The apps' own folders; where an app has none yet, the app's. */
  private List<Path> generated() {
    List<Path> folders = new ArrayList<>(history.folders().byApp().values());
    history.folders().appsWithout().forEach(folders::add);
    return folders;
  }

  private String onlyApp() {
    Set<String> apps = history.folders().byApp().keySet();
    if (apps.size() != 1) {
      throw new ConfigurationException(
          "which-app",
          "generate",
          "was not told for which app the empty migration is",
          "-Ddbmig.app=" + (apps.isEmpty() ? "LABEL" : String.join(" or ", apps)));
    }
    return apps.iterator().next();
  }

  private static String identifier(String name) {
    String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String cut = slug.replaceAll("^_+|_+$", "");
    return cut.isEmpty() || Character.isDigit(cut.charAt(0)) ? "m_" + cut : cut;
  }

  /** The management command {@code seed}, which is the project's own. */
  @Override
  public Optional<Invocation> seeds(Optional<String> only, Pointing pointing) {
    boolean there =
        history.folders().byApp().values().stream()
            .anyMatch(one -> Files.exists(one.resolveSibling("management/commands/seed.py")));
    return there
        ? Optional.of(start.invocation(pointing, Map.of(), List.of("seed")))
        : Optional.empty();
  }

  @Override
  public Optional<Invocation> command(Verb verb, Pointing pointing) {
    return switch (verb) {
      case PULL -> Optional.of(start.invocation(pointing, Map.of(), List.of("inspectdb")));
      case RESET ->
          Optional.of(start.invocation(pointing, Map.of(), List.of("flush", "--noinput")));
      default -> Optional.empty();
    };
  }
}
