package io.github.dbmig.tool.project;

import io.github.dbmig.base.error.DetectionException;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.Foreign;
import io.github.dbmig.tool.source.SourceTree.Unread;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project migrates its database with.
 *
 * @param root what paths are shown relative to
 * @param main empty if nothing was found, or if a person must choose
 * @param alsoFound nearest first
 * @param foreign recognised, not driven
 * @param recommendation what to begin with, if nothing was found
 */
public record DetectedProject(
    Path root,
    Optional<Detection> main,
    List<Detection> alsoFound,
    List<Foreign> foreign,
    Optional<Ambiguity> ambiguity,
    List<Unread> unread,
    Recommendation recommendation) {
  public DetectedProject {
    alsoFound = List.copyOf(alsoFound);
    foreign = List.copyOf(foreign);
    unread = List.copyOf(unread);
  }

  /** The tool, or the error that says what to add to the command line. */
  public Detection mainOrFail() {
    return main.orElseThrow(() -> ambiguity.map(this::ambiguous).orElseGet(this::nothing));
  }

  private DetectionException ambiguous(Ambiguity choice) {
    return new DetectionException(
        "ambiguous-tool",
        root.toString(),
        choice.why(),
        "add one of: " + String.join(" | ", choice.options()));
  }

  private DetectionException nothing() {
    String others =
        foreign.isEmpty()
            ? ""
            : "; recognised but not driven by dbmig: "
                + String.join(", ", foreign.stream().map(Foreign::tool).distinct().toList());
    return new DetectionException(
        "no-tool",
        root.toString(),
        "no migration tool was found" + others,
        "name one with -Ddbmig.tool= (recommended here: "
            + recommendation.tool()
            + ", "
            + recommendation.why()
            + "), or the folder with -Ddbmig.dir=");
  }

  /** A path as reports show it: relative to the root, with slashes; {@code .} for the root. */
  public String relative(Path path) {
    return relative(root, path);
  }

  static String relative(Path root, Path path) {
    if (!path.isAbsolute()) {
      return path.toString().replace('\\', '/');
    }
    String relative = root.relativize(path).toString().replace('\\', '/');
    return relative.isEmpty() ? "." : relative;
  }
}
