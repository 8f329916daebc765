package io.github.dbmig.tool.django;

import io.github.dbmig.base.error.MigrationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The migrations of the project's own apps, each behind what it needs. A squashed migration counts
 * only where files that it replaces are gone. Source: {@code knex-typeorm-alembic-django.md} §4b.
 */
final class AppGraph {
  private final Map<String, AppMigration> migrations = new LinkedHashMap<>();
  private final Map<String, List<String>> needs = new HashMap<>();
  private final Map<String, List<String>> aliases = new HashMap<>();

  /**
   * @throws MigrationException when one's dependency is not there, or they go round in a circle
   */
  AppGraph(List<AppMigration> all) {
    Map<String, AppMigration> byId = new TreeMap<>();
    all.forEach(one -> byId.put(one.id(), one));
    for (AppMigration one : all) {
      if (!one.replaces().isEmpty()) {
        if (byId.keySet().containsAll(one.replaces())) {
          byId.remove(one.id());
          aliases.put(one.id(), one.replaces());
        } else {
          one.replaces().forEach(old -> aliases.put(old, List.of(one.id())));
          byId.keySet().removeAll(one.replaces());
        }
      }
    }
    byId.values().forEach(one -> needs.put(one.id(), new ArrayList<>()));
    byId.values().forEach(one -> connect(one, byId));
    byId.keySet().forEach(id -> visit(id, byId, new ArrayList<>()));
  }

  private void connect(AppMigration one, Map<String, AppMigration> byId) {
    for (String dependency : one.dependencies()) {
      resolve(dependency, one, byId)
          .filter(id -> !id.equals(one.id()))
          .forEach(needs.get(one.id())::add);
    }
    for (String later : one.runBefore()) {
      resolve(later, one, byId).forEach(id -> needs.get(id).add(one.id()));
    }
  }

  /** Nothing for apps of other people: Django knows them, and their files are not ours to read. */
  private Stream<String> resolve(String id, AppMigration from, Map<String, AppMigration> byId) {
    String app = id.substring(0, id.indexOf('.'));
    List<String> ofApp =
        byId.values().stream().filter(m -> m.app().equals(app)).map(AppMigration::id).toList();
    if (ofApp.isEmpty() && !app.equals(from.app())) {
      return Stream.of();
    }
    if (id.endsWith(".__first__")) {
      return ofApp.stream().limit(1);
    }
    if (id.endsWith(".__latest__")) {
      return ofApp.stream().skip(Math.max(0, ofApp.size() - 1L));
    }
    List<String> found = aliases.getOrDefault(id, List.of(id));
    if (!byId.keySet().containsAll(found)) {
      throw new MigrationException(
          "missing-parent",
          from.id(),
          "depends on " + id + ", and there is no such file",
          "restore it, or correct dependencies in " + from.file().getFileName());
    }
    return found.stream();
  }

  private void visit(String id, Map<String, AppMigration> byId, List<String> path) {
    List<String> stack = new ArrayList<>(List.of(id));
    Set<String> open = new LinkedHashSet<>(path);
    while (!stack.isEmpty()) {
      String top = stack.get(stack.size() - 1);
      open.add(top);
      List<String> before =
          needs.get(top).stream().filter(one -> !migrations.containsKey(one)).toList();
      if (before.isEmpty()) {
        stack.remove(stack.size() - 1);
        open.remove(top);
        migrations.putIfAbsent(top, byId.get(top));
      } else if (before.stream().anyMatch(open::contains)) {
        throw new MigrationException(
            "cycle", top, "needs itself, through " + String.join(", ", before), "correct it");
      } else {
        stack.add(before.get(0));
      }
    }
  }

  List<AppMigration> inOrder() {
    return List.copyOf(migrations.values());
  }

  List<String> needs(String id) {
    return needs.getOrDefault(id, List.of()).stream().distinct().toList();
  }

  boolean has(String id) {
    return migrations.containsKey(id);
  }

  AppMigration get(String id) {
    return migrations.get(id);
  }

  /** Whether rows of that name say nothing: a squash beside its originals, or one of these. */
  boolean stands(String id) {
    return aliases.containsKey(id);
  }

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

  Set<String> descendants(Collection<String> ids) {
    Set<String> found = new LinkedHashSet<>(ids);
    for (String other : migrations.keySet()) {
      if (needs(other).stream().anyMatch(found::contains)) {
        found.add(other);
      }
    }
    return found;
  }

  List<String> heads(Collection<String> ids) {
    Set<String> needed = new LinkedHashSet<>();
    ids.forEach(id -> needed.addAll(ancestors(needs(id))));
    return ids.stream().filter(id -> !needed.contains(id)).toList();
  }

  /**
   * Those that nothing of their own app needs.
   *
   * @throws MigrationException when an app has several
   */
  void requireOneLeafAnApp() {
    Map<String, List<String>> leaves = new TreeMap<>();
    for (AppMigration one : migrations.values()) {
      boolean needed =
          migrations.values().stream()
              .anyMatch(m -> m.app().equals(one.app()) && needs(m.id()).contains(one.id()));
      if (!needed) {
        leaves.computeIfAbsent(one.app(), app -> new ArrayList<>()).add(one.id());
      }
    }
    leaves.values().stream()
        .filter(several -> several.size() > 1)
        .findFirst()
        .ifPresent(
            several -> {
              throw new MigrationException(
                  "conflicting-leaves",
                  String.join(", ", several),
                  "are all the newest of their app, and Django refuses to run",
                  "python manage.py makemigrations --merge");
            });
  }
}
