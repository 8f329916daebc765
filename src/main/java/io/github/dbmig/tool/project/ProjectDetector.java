package io.github.dbmig.tool.project;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.Foreign;
import io.github.dbmig.tool.detection.ForeignDetector;
import io.github.dbmig.tool.detection.ToolDetector;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what a project migrates its database with, by one walk over its files. */
public final class ProjectDetector {
  private final List<ToolDetector> detectors;
  private final ForeignDetector foreign;

  /**
   * Made by {@code Wiring}.
   *
   * @param detectors in the order in which they count within a folder
   */
  public ProjectDetector(List<ToolDetector> detectors, ForeignDetector foreign) {
    this.detectors = List.copyOf(detectors);
    this.foreign = foreign;
  }

  /**
   * Looks at a project. Fails only if the request names a tool or a folder that does not exist;
   * what is found to be unclear is part of the result.
   */
  public DetectedProject detect(DetectionRequest request) {
    request.tool().ifPresent(this::checkTool);
    Path root = request.root().toAbsolutePath().normalize();
    Path asked = root.resolve(request.dir().orElse(root)).normalize();
    boolean selects = Files.isRegularFile(Path.of(asked.toString().replaceFirst("#[^#/]*$", "")));
    Optional<String> selector = selects ? Optional.of(asked.toString()) : Optional.empty();
    Path start = selects ? root : asked;
    checkFolder(start);
    SourceTree tree = SourceTree.walk(start, ceiling(root, start), request.variables());
    return result(new Looked(root, start, selector, request.tool()), tree);
  }

  private record Looked(Path root, Path start, Optional<String> selector, Optional<String> tool) {}

  private void checkTool(String tool) {
    List<String> known = detectors.stream().map(ToolDetector::tool).toList();
    if (!known.contains(tool)) {
      throw new ConfigurationException(
          "unknown-tool",
          "-Ddbmig.tool=" + tool,
          "there is no tool of that name",
          "one of " + String.join(", ", known));
    }
  }

  private static void checkFolder(Path start) {
    if (!Files.isDirectory(start)) {
      throw new ConfigurationException(
          "no-folder",
          start.toString(),
          "there is no such folder or file",
          "set -Ddbmig.dir= to a folder of the project, or leave it out");
    }
  }

  /** Lock files and packages are looked for up to the root of the repository. */
  private static Path ceiling(Path root, Path start) {
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return start.startsWith(root) ? root : start;
  }

  private DetectedProject result(Looked looked, SourceTree tree) {
    List<Foreign> foreigners = new ArrayList<>();
    List<Detection> found = new ArrayList<>();
    for (FolderView folder : tree.folders()) {
      foreigners.addAll(foreign.detect(folder));
      detectors.forEach(detector -> found.addAll(detector.detect(folder)));
    }
    List<Foreign> foreign = distinct(foreigners);
    List<Detection> settled =
        Claims.settle(found, foreign).stream().filter(one -> wanted(looked, one)).toList();
    Choice choice = new Choice(looked.root(), looked.start(), foreign);
    List<Detection> ranked = choice.ranked(settled);
    Choice.Result result = choice.choose(ranked, looked.tool().isPresent());
    Optional<Detection> main = result.main().or(() -> named(looked, tree, ranked));
    return new DetectedProject(
        looked.root(),
        main,
        ranked.stream().filter(one -> main.filter(one::equals).isEmpty()).toList(),
        foreign,
        result.ambiguity(),
        tree.unread(),
        Ecosystem.of(tree.folders()));
  }

  /** One for each folder that several files of a runner show. */
  private static List<Foreign> distinct(List<Foreign> all) {
    Set<String> seen = new HashSet<>();
    return all.stream().filter(one -> seen.add(one.tool() + "\0" + one.dir())).toList();
  }

  private static boolean wanted(Looked looked, Detection one) {
    return looked.tool().map(one.tool()::equals).orElse(true)
        && looked.selector().map(asked -> isMeant(asked, one)).orElse(true);
  }

  /** A file means what it configures, or what has it for its own, as a schema; all its sections. */
  private static boolean isMeant(String asked, Detection one) {
    return one.selector().equals(asked)
        || one.selector().startsWith(asked + "#")
        || one.claims().contains(Path.of(asked));
  }

  /** A tool that the user names where nothing of it is yet. */
  private Optional<Detection> named(Looked looked, SourceTree tree, List<Detection> ranked) {
    if (looked.tool().isEmpty() || !ranked.isEmpty() || tree.folders().isEmpty()) {
      return Optional.empty();
    }
    return detectors.stream()
        .filter(detector -> detector.tool().equals(looked.tool().get()))
        .map(detector -> detector.named(tree.folders().get(0)))
        .findFirst();
  }
}
