package io.github.dbmig.tool.alembic;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Alembic's command line. Source: {@code knex-typeorm-alembic-django.md} §3d.
 *
 * <p>{@code downgrade} cannot say which of two branches it means, so that a range which is not all
 * behind one revision is handed over as a list.
 */
final class AlembicProgram implements ToolProgram {
  private final ToolProject project;
  private final AlembicStart start;
  private final AlembicHistory history;

  AlembicProgram(ToolProject project, AlembicHistory history) {
    this.project = project;
    this.start = new AlembicStart(project);
    this.history = history;
  }

  @Override
  public List<Batch> batches(Errand errand) {
    RevisionGraph graph = history.graph();
    return errand.direction() == Direction.UP ? up(errand, graph) : List.of(down(errand, graph));
  }

  /** One start where all that is pending is due, else one for each head of it. */
  private List<Batch> up(Errand errand, RevisionGraph graph) {
    Set<String> due = ids(errand);
    Set<String> all = new HashSet<>(due);
    all.addAll(errand.applied());
    if (graph.inOrder().stream().map(Revision::id).allMatch(all::contains)) {
      return List.of(new Batch(errand.due(), call(errand, Map.of(), "upgrade", "heads")));
    }
    List<Batch> batches = new ArrayList<>();
    Set<String> left = new HashSet<>(due);
    for (String head : graph.heads(due)) {
      Set<String> behind = graph.ancestors(List.of(head));
      List<Migration> part =
          errand.due().stream()
              .filter(one -> behind.contains(one.id()) && left.remove(one.id()))
              .toList();
      batches.add(new Batch(part, call(errand, Map.of(), "upgrade", head)));
    }
    return batches;
  }

  private Batch down(Errand errand, RevisionGraph graph) {
    Set<String> due = ids(errand);
    if (due.containsAll(errand.applied())) {
      return new Batch(errand.due(), call(errand, Map.of(), "downgrade", "base"));
    }
    Optional<String> target = target(errand, graph, due);
    if (target.isPresent()) {
      return new Batch(errand.due(), call(errand, Map.of(), "downgrade", target.get()));
    }
    Map<String, Secret> exactly =
        Map.of("DBMIG_REVISIONS", Secret.of(String.join(",", new LinkedHashSet<>(due))));
    return new Batch(errand.due(), call(errand, exactly, "downgrade", "base"));
  }

  /** The one revision behind which everything that is applied is due. */
  private static Optional<String> target(Errand errand, RevisionGraph graph, Set<String> due) {
    Set<String> below =
        due.stream().flatMap(id -> graph.needs(id).stream()).collect(Collectors.toSet());
    below.removeAll(due);
    return below.size() == 1
        ? below.stream()
            .filter(
                id -> {
                  Set<String> behind = new HashSet<>(graph.descendants(id));
                  behind.remove(id);
                  behind.retainAll(errand.applied());
                  return behind.equals(due);
                })
            .findFirst()
        : Optional.empty();
  }

  private static Set<String> ids(Errand errand) {
    return errand.due().stream()
        .map(Migration::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Invocation call(Errand errand, Map<String, Secret> variables, String... arguments) {
    return call(errand.pointing(), variables, arguments);
  }

  private Invocation call(Pointing pointing, Map<String, Secret> more, String... arguments) {
    return start.invocation(pointing, more, List.of(arguments));
  }

  @Override
  public boolean generates() {
    return true;
  }

  /** Compares the models with a scratch database that holds the whole history. */
  @Override
  public Optional<Generation> generation(Wish wish, Pointing scratch) {
    if (wish.empty()) {
      return Optional.empty();
    }
    String head = new AlembicWriter(project, history).head().orElse("head");
    List<String> arguments =
        List.of(
            "revision",
            "--autogenerate",
            "-m",
            wish.name().isBlank() ? "changes" : wish.name(),
            "--head",
            head);
    Map<String, Secret> answers = Map.of("DBMIG_RENAMES", Secret.of(ToolJson.text(renames(wish))));
    return Optional.of(
        new Generation(start.invocation(scratch, answers, arguments), history.folders(), true));
  }

  private static List<Map<String, Object>> renames(Wish wish) {
    return wish.renames().stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "table", one.table(),
                    "from", one.from(),
                    "to", one.to(),
                    "renamed", one.renamed()))
        .toList();
  }

  @Override
  public Optional<Invocation> command(Verb verb, Pointing pointing) {
    return verb == Verb.RESET
        ? Optional.of(start.invocation(pointing, Map.of(), List.of("downgrade", "base")))
        : Optional.empty();
  }
}
