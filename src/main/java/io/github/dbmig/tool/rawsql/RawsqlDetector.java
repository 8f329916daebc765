package io.github.dbmig.tool.rawsql;

import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.DetectionBuilder;
import io.github.dbmig.tool.detection.ToolDetector;
import io.github.dbmig.tool.runner.ToolVersion;
import io.github.dbmig.tool.source.FolderView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Recognises dbmig's own format: {@code migrations/YYYYMMDDHHMMSS_description.sql} with {@code --
 * UP} and {@code -- DOWN}. Folders of other runners, queries, dumps and seeds are not taken for it.
 */
public final class RawsqlDetector implements ToolDetector {
  private static final String TOOL = "rawsql";
  private static final String FOLDER = "migrations";
  private static final Pattern OURS = Pattern.compile("\\d{14}_.+\\.sql");

  private static final ToolVersion FORMAT =
      new ToolVersion(Optional.of("1"), OptionalInt.of(1), "dbmig's own format");

  /** A number in front is what makes a set of SQL files a sequence. */
  private static final Pattern NUMBERED = Pattern.compile("\\d+[_.-].*\\.sql");

  private static final Pattern UP = Pattern.compile("(?im)^\\s*--\\s*UP\\s*$");
  private static final Pattern OTHER_RUNNER =
      Pattern.compile(
          "(?im)^\\s*--\\s*(migrate:(up|down)|\\+goose|\\+migrate|liquibase formatted|(up|down)"
              + " migration\\b|atlas:|rollback:)");

  /** Files of a folder that are opened to learn its format. */
  private static final int SAMPLES = 5;

  @Override
  public String tool() {
    return TOOL;
  }

  @Override
  public List<Detection> detect(FolderView folder) {
    if (folder.folderNames().contains(FOLDER)) {
      return folder.child(FOLDER).flatMap(inside -> in(folder, inside)).stream().toList();
    }
    boolean chosen = folder.depth() == 0 && !folder.files(OURS).isEmpty();
    return chosen ? in(folder, folder).stream().toList() : List.of();
  }

  @Override
  public Detection named(FolderView folder) {
    return new DetectionBuilder(TOOL, folder)
        .version(FORMAT)
        .migrations(List.of(folder.resolve(FOLDER)), 0)
        .unknown("dialect", "SQL files do not name their engine: the connection does")
        .build();
  }

  private static Optional<Detection> in(FolderView dir, FolderView migrations) {
    List<String> named = migrations.files(OURS);
    List<String> numbered = migrations.files(NUMBERED);
    if (numbered.isEmpty() || isOthers(migrations, named.isEmpty() ? numbered : named)) {
      return Optional.empty();
    }
    int ours = hasUp(migrations, named) ? named.size() : 0;
    DetectionBuilder builder =
        new DetectionBuilder(TOOL, dir)
            .version(FORMAT)
            .migrations(List.of(migrations.path()), ours)
            .unknown("dialect", "SQL files do not name their engine: the connection does");
    if (ours > 0) {
      builder.evidence(
          migrations.resolve(named.get(0)).toString(),
          "YYYYMMDDHHMMSS_description.sql with -- UP, one of " + ours);
    } else {
      builder
          .evidence(migrations.resolve(numbered.get(0)).toString(), "numbered .sql files")
          .unknown(
              "format",
              "the files are not YYYYMMDDHHMMSS_description.sql with a -- UP section, so dbmig"
                  + " does not run them as they are");
    }
    return Optional.of(builder.build());
  }

  private static boolean hasUp(FolderView migrations, List<String> names) {
    return samples(migrations, names).anyMatch(text -> UP.matcher(text).find());
  }

  private static boolean isOthers(FolderView migrations, List<String> names) {
    return !hasUp(migrations, names)
        && samples(migrations, names).anyMatch(text -> OTHER_RUNNER.matcher(text).find());
  }

  private static java.util.stream.Stream<String> samples(FolderView folder, List<String> names) {
    return names.stream().limit(SAMPLES).flatMap(name -> folder.text(name).stream());
  }
}
