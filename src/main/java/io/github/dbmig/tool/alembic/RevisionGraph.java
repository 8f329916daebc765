package io.github.dbmig.tool.alembic;

import io.github.dbmig.base.error.MigrationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Revisions and what each needs: its parents and what it depends on. Source: {@code
 * knex-typeorm-alembic-django.md} §3c.
 */
final class RevisionGraph {
  private final Map<String, Revision> revisions;
  private final Map<String, List<String>> needs = new HashMap<>();

  private RevisionGraph(Map<String, Revision> revisions) {
    this.revisions = revisions;
  }

  /**
   * Each behind what it needs.
   *
   * @throws MigrationException when two share an id, one's parent is not there, or they go round in
   *     a circle
   */
  static RevisionGraph of(List<Revision> all) {
    Map<String, Revision> byId = new TreeMap<>();
    for (Revision one : all) {
      Revision other = byId.put(one.id(), one);
      if (other != null) {
        throw new MigrationException(
            "duplicate-revision",
            one.id(),
            "is the revision of " + other.file() + " and of " + one.file(),
            "give one of them another revision");
      }
    }
    RevisionGraph graph = new RevisionGraph(byId);
    Map<String, String> labels = new HashMap<>();
    all.forEach(one -> one.labels().forEach(label -> labels.put(label, one.id())));
    all.forEach(one -> graph.needs.put(one.id(), graph.needs(one, labels)));
    return graph.ordered();
  }

  private List<String> needs(Revision one, Map<String, String> labels) {
    Set<String> found = new LinkedHashSet<>(one.downs());
    one.depends().forEach(name -> found.add(labels.getOrDefault(name, name)));
    for (String id : found) {
      if (!revisions.containsKey(id)) {
        throw new MigrationException(
            "missing-parent",
            one.id(),
            "needs revision " + id + ", and no file has it (" + one.file().getFileName() + ")",
            "restore the file of " + id + ", or correct down_revision and depends_on");
      }
    }
    return List.copyOf(found);
  }

  private RevisionGraph ordered() {
    Map<String, Revision> ordered = new LinkedHashMap<>();
    for (String id : revisions.keySet()) {
      visit(id, ordered, new LinkedHashSet<>());
    }
    RevisionGraph graph = new RevisionGraph(ordered);
    graph.needs.putAll(needs);
    return graph;
  }

  /** Without recursion: a history has thousands of revisions, each one deeper. */
  private void visit(String id, Map<String, Revision> ordered, Set<String> open) {
    List<String> stack = new ArrayList<>(List.of(id));
    while (!stack.isEmpty()) {
      String top = stack.get(stack.size() - 1);
      open.add(top);
      List<String> before = needs.get(top).stream().filter(n -> !ordered.containsKey(n)).toList();
      if (before.isEmpty()) {
        stack.remove(stack.size() - 1);
        open.remove(top);
        ordered.putIfAbsent(top, revisions.get(top));
      } else if (before.stream().anyMatch(open::contains)) {
        throw new MigrationException(
            "cycle", top, "needs itself, through " + String.join(", ", before), "correct it");
      } else {
        stack.add(before.get(0));
      }
    }
  }

  List<Revision> inOrder() {
    return List.copyOf(revisions.values());
  }

  boolean has(String id) {
    return revisions.containsKey(id);
  }

  Revision get(String id) {
    return revisions.get(id);
  }

  List<String> needs(String id) {
    return needs.getOrDefault(id, List.of());
  }

  /** These and all that they need. */
  Set<String> ancestors(Collection<String> ids) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(ids);
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (found.add(next)) {
        open.addAll(needs(next));
      }
    }
    return found;
  }

  /** The revision and all that need it. */
  Set<String> descendants(String id) {
    Set<String> found = new LinkedHashSet<>(Set.of(id));
    for (String other : revisions.keySet()) {
      if (needs(other).stream().anyMatch(found::contains)) {
        found.add(other);
      }
    }
    return found;
  }

  /** Those of the ids that none of the others needs. */
  List<String> heads(Collection<String> ids) {
    Set<String> needed = new HashSet<>();
    ids.forEach(id -> needed.addAll(ancestors(needs(id))));
    return ids.stream().filter(id -> !needed.contains(id)).toList();
  }
}
