package io.github.dbmig.tool.project;

import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.Foreign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves one detection where several saw the same files: a folder's own view of it and that of the
 * configuration above, or plain SQL files that belong to another runner.
 */
final class Claims {
  private final Map<String, Set<Path>> byTool = new HashMap<>();
  private final Set<Path> foreign = new HashSet<>();
  private final Set<Started> configured = new HashSet<>();

  /** A tool that has a configuration in a folder runs nothing there that this does not name. */
  private record Started(String tool, Path dir) {}

  private final Set<String> selectors = new HashSet<>();
  private final Set<Started> files = new HashSet<>();

  private Claims() {}

  /** The detections that stand, in the order given. */
  static List<Detection> settle(List<Detection> found, List<Foreign> foreign) {
    if (found.size() + foreign.size() < 2) {
      return found;
    }
    Claims claims = new Claims();
    foreign.forEach(one -> claims.foreign.addAll(one.claims()));
    Set<Detection> kept = new HashSet<>();
    List<Detection> strongestFirst = new ArrayList<>(found);
    strongestFirst.sort(Comparator.comparing(one -> one.config().file().isEmpty()));
    for (Detection one : strongestFirst) {
      if (!claims.repeats(one)) {
        kept.add(one);
        claims.selectors.add(one.tool() + one.selector());
        if (one.config().file().isPresent()) {
          claims.configured.add(new Started(one.tool(), one.dir()));
          claims.files.add(new Started(one.tool(), one.config().file().get()));
        }
        claims.byTool.computeIfAbsent(one.tool(), tool -> new HashSet<>()).addAll(one.claims());
      }
    }
    return found.stream()
        .filter(kept::contains)
        .filter(one -> !claims.belongsToOthers(one))
        .distinct()
        .toList();
  }

  /** Whether the same tool has it already. */
  private boolean repeats(Detection one) {
    Set<Path> own = byTool.getOrDefault(one.tool(), Set.of());
    if (one.config().file().isPresent()) {
      Path file = one.config().file().get();
      boolean variant = files.contains(new Started(one.tool(), file));
      return variant ? selectors.contains(one.tool() + one.selector()) : own.contains(file);
    }
    return configured.contains(new Started(one.tool(), one.dir()))
        || one.claims().stream().anyMatch(path -> isIn(path, own));
  }

  /** Whether it has nothing of its own: its files are those of another. */
  private boolean belongsToOthers(Detection one) {
    if (one.config().file().isPresent() || one.hasMigrations()) {
      return false;
    }
    return one.migrations().folders().stream()
        .anyMatch(
            folder ->
                isIn(folder, foreign)
                    || byTool.entrySet().stream()
                        .filter(other -> !other.getKey().equals(one.tool()))
                        .anyMatch(other -> isIn(folder, other.getValue())));
  }

  private static boolean isIn(Path path, Set<Path> claimed) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (claimed.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
