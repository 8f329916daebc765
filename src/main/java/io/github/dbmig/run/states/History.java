package io.github.dbmig.run.states;

import io.github.dbmig.tool.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which migrations lie before a point of the history, in a list or in a graph. Pure. */
public record History(List<MigrationStatus> states) {
  public History {
    states = List.copyOf(states);
  }

  /** The migration itself and all that must be applied before it. */
  public Set<String> upTo(String id) {
    Map<String, MigrationStatus> byId =
        states.stream().collect(Collectors.toMap(MigrationStatus::id, Function.identity()));
    boolean graph = byId.get(id).migration().flatMap(Migration::needs).isPresent();
    return graph ? ancestors(id, byId) : before(id);
  }

  private Set<String> before(String id) {
    Set<String> ids = new HashSet<>();
    for (MigrationStatus status : states) {
      ids.add(status.id());
      if (status.id().equals(id)) {
        break;
      }
    }
    return ids;
  }

  private static Set<String> ancestors(String id, Map<String, MigrationStatus> byId) {
    Set<String> ids = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (ids.add(next) && byId.containsKey(next)) {
        byId.get(next).migration().flatMap(Migration::needs).ifPresent(open::addAll);
      }
    }
    return ids;
  }

  /** Those that nothing else in the history needs: one in a list, perhaps several in a graph. */
  public List<String> heads(List<MigrationStatus> of) {
    Set<String> needed = new HashSet<>();
    Map<String, MigrationStatus> rest = new HashMap<>();
    of.forEach(status -> rest.put(status.id(), status));
    of.forEach(status -> status.migration().flatMap(Migration::needs).ifPresent(needed::addAll));
    boolean graph =
        of.stream().anyMatch(one -> one.migration().flatMap(Migration::needs).isPresent());
    if (!graph) {
      return of.isEmpty() ? List.of() : List.of(of.get(of.size() - 1).id());
    }
    return of.stream().map(MigrationStatus::id).filter(id -> !needed.contains(id)).toList();
  }
}
