package io.github.dbmig.tool.project;

import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.Foreign;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the detections is the project: the nearest to the start; at the same distance the only
 * one that has migrations. Else a person must choose.
 */
final class Choice {
  private final Path root;
  private final Path start;
  private final List<Foreign> foreign;

  Choice(Path root, Path start, List<Foreign> foreign) {
    this.root = root;
    this.start = start;
    this.foreign = foreign;
  }

  /** One of the two is empty; both if there is nothing to choose from. */
  record Result(Optional<Detection> main, Optional<Ambiguity> ambiguity) {
    static Result of(Detection main) {
      return new Result(Optional.of(main), Optional.empty());
    }
  }

  /** Nearest first; what is only an example behind what is not. */
  List<Detection> ranked(List<Detection> found) {
    return found.stream()
        .sorted(
            Comparator.comparing((Detection one) -> Standing.of(start, one.dir()))
                .thenComparing(this::distance))
        .toList();
  }

  Result choose(List<Detection> ranked, boolean toolIsNamed) {
    List<Detection> possible =
        ranked.stream().filter(one -> Standing.of(start, one.dir()) != Standing.FIXTURE).toList();
    if (possible.isEmpty()) {
      return new Result(Optional.empty(), Optional.empty());
    }
    Detection first = possible.get(0);
    List<Detection> nearest = possible.stream().filter(one -> asNear(first, one)).toList();
    List<Detection> having = nearest.stream().filter(Detection::hasMigrations).toList();
    List<Detection> candidates = variants(having.isEmpty() ? nearest : having);
    if (candidates.size() == 1) {
      return toolIsNamed ? Result.of(candidates.get(0)) : shared(candidates.get(0), ranked);
    }
    boolean oneFolder = candidates.stream().map(Detection::dir).distinct().count() == 1;
    boolean oneTool = candidates.stream().map(Detection::tool).distinct().count() == 1;
    return having.isEmpty() && oneFolder && !oneTool
        ? Result.of(candidates.get(0))
        : ask(why(candidates, oneFolder, oneTool), candidates);
  }

  private boolean asNear(Detection first, Detection other) {
    return distance(first) == distance(other)
        && Standing.of(start, first.dir()) == Standing.of(start, other.dir());
  }

  private int distance(Detection one) {
    return Math.max(0, one.dir().getNameCount() - start.getNameCount());
  }

  /**
   * One tool with several configurations in one folder: the one that the tool takes by itself, or
   * the first if all have the same migrations.
   */
  private static List<Detection> variants(List<Detection> candidates) {
    Detection first = candidates.get(0);
    boolean alike =
        candidates.stream()
            .allMatch(one -> one.tool().equals(first.tool()) && one.dir().equals(first.dir()));
    List<Detection> standard = candidates.stream().filter(one -> one.config().standard()).toList();
    if (alike && standard.size() == 1) {
      return standard;
    }
    long folders = candidates.stream().map(one -> one.migrations().folders()).distinct().count();
    return alike && folders == 1 ? List.of(first) : candidates;
  }

  /** A folder of migrations that two tools have files in is nobody's until somebody says so. */
  private Result shared(Detection main, List<Detection> all) {
    List<Detection> sharers =
        all.stream()
            .filter(one -> !one.tool().equals(main.tool()) && one.hasMigrations())
            .filter(
                one ->
                    one.migrations().folders().stream()
                        .anyMatch(main.migrations().folders()::contains))
            .toList();
    Optional<Foreign> owner =
        foreign.stream()
            .filter(one -> main.migrations().folders().stream().anyMatch(one.claims()::contains))
            .findFirst();
    if (sharers.isEmpty() && owner.isEmpty()) {
      return Result.of(main);
    }
    String other = sharers.isEmpty() ? owner.orElseThrow().tool() : sharers.get(0).tool();
    String folder = relative(main.migrations().folders().get(0));
    return ask(
        "the folder " + folder + " holds migrations of " + main.tool() + " and of " + other,
        Stream.concat(Stream.of(main), sharers.stream()).toList());
  }

  private String why(List<Detection> candidates, boolean oneFolder, boolean oneTool) {
    String names =
        String.join(
            ", ",
            candidates.stream()
                .map(one -> one.tool() + " in " + relative(one.dir()))
                .distinct()
                .toList());
    if (oneFolder && oneTool) {
      return candidates.get(0).tool() + " has several configurations, and none is its default";
    }
    return oneFolder
        ? "more than one tool has migrations here: " + names
        : "more than one folder is as near: " + names;
  }

  private Result ask(String why, List<Detection> choices) {
    boolean alike =
        choices.size() > 1
            && choices.stream().map(one -> one.tool() + "\0" + one.dir()).distinct().count() == 1;
    List<String> options =
        choices.stream()
            .map(
                one -> {
                  Path place = alike ? Path.of(one.selector()) : one.dir();
                  return "-Ddbmig.dir=" + relative(place) + " -Ddbmig.tool=" + one.tool();
                })
            .toList();
    return new Result(Optional.empty(), Optional.of(new Ambiguity(why, choices, options)));
  }

  private String relative(Path path) {
    return DetectedProject.relative(root, path);
  }
}
