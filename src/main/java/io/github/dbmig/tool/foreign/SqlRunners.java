package io.github.dbmig.tool.foreign;

import io.github.dbmig.tool.detection.Foreign;
import io.github.dbmig.tool.source.FolderView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Folders of SQL that another runner owns, by the marks in the files or by their names. */
final class SqlRunners {
  private static final Pattern FLYWAY = Pattern.compile("([VU][\\d._]+|R)__.+\\.sql");
  private static final Pattern PAIR = Pattern.compile("\\d+_.+\\.(up|down)\\.sql");
  private static final Pattern NUMBERED = Pattern.compile("\\d+_.+\\.sql");
  private static final Pattern FOLDER = Pattern.compile("\\d[\\d-]*_.+");
  private static final Pattern OURS = Pattern.compile("(?im)^\\s*--\\s*UP\\s*$");

  /** Files that are opened to learn a folder's format. */
  private static final int SAMPLES = 5;

  /** A line that only one runner writes. */
  private record Mark(Pattern line, String tool) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(Pattern.compile("(?m)^\\s*--\\s*migrate:(up|down)"), "dbmate"),
          new Mark(Pattern.compile("(?m)^\\s*--\\s*\\+goose\\b"), "goose"),
          new Mark(Pattern.compile("(?m)^\\s*--\\s*\\+migrate\\b"), "sql-migrate"),
          new Mark(Pattern.compile("(?im)^\\s*--\\s*liquibase formatted sql"), "liquibase"),
          new Mark(Pattern.compile("(?im)^\\s*--\\s*(up|down) migration\\b"), "node-pg-migrate"));

  private SqlRunners() {}

  static Optional<Foreign> in(FolderView folder) {
    List<String> files = folder.ending(".sql");
    Optional<Foreign> found = files.isEmpty() ? Optional.empty() : inFiles(folder, files);
    return found.or(() -> inFolders(folder));
  }

  private static Optional<Foreign> inFiles(FolderView folder, List<String> files) {
    for (String name : sample(files)) {
      String text = folder.text(name).orElse("");
      for (Mark mark : MARKS) {
        if (mark.line().matcher(text).find()) {
          return foreign(mark.tool(), folder, name + " is written for it");
        }
      }
    }
    if (folder.has("atlas.sum")) {
      return foreign("atlas", folder, "atlas.sum");
    }
    return byName(folder, files);
  }

  /** The first and the last: where formats changed, both are seen. */
  static List<String> sample(List<String> files) {
    int from = Math.max(SAMPLES, files.size() - SAMPLES);
    return java.util.stream.Stream.concat(files.stream().limit(SAMPLES), files.stream().skip(from))
        .toList();
  }

  private static Optional<Foreign> byName(FolderView folder, List<String> files) {
    if (any(files, FLYWAY)) {
      return foreign(cargoHas(folder, "refinery") ? "refinery" : "flyway", folder, "V1__name.sql");
    }
    if (any(files, PAIR)) {
      String tool = cargoHas(folder, "sqlx") ? "sqlx" : "golang-migrate";
      return foreign(tool, folder, "name.up.sql and name.down.sql");
    }
    boolean sqlx = any(files, NUMBERED) && folder.name().equals("migrations");
    return sqlx && cargoHas(folder, "sqlx") && !isOurs(folder, files)
        ? foreign("sqlx", folder, "Cargo.toml asks for sqlx")
        : Optional.empty();
  }

  private static boolean isOurs(FolderView folder, List<String> files) {
    return sample(files).stream()
        .anyMatch(name -> OURS.matcher(folder.text(name).orElse("")).find());
  }

  private static boolean any(List<String> files, Pattern name) {
    return files.stream().anyMatch(file -> name.matcher(file).matches());
  }

  /** Folders with {@code up.sql}. */
  private static Optional<Foreign> inFolders(FolderView folder) {
    boolean up =
        folder.folderNames().stream()
            .filter(name -> FOLDER.matcher(name).matches())
            .limit(SAMPLES)
            .flatMap(name -> folder.child(name).stream())
            .anyMatch(child -> child.has("up.sql"));
    if (!up) {
      return Optional.empty();
    }
    boolean hasura =
        folder.upwards().stream()
            .limit(4)
            .anyMatch(
                above -> above.has("config.yaml") && above.folderNames().contains("metadata"));
    return foreign(hasura ? "hasura" : "diesel", folder, "folders with up.sql");
  }

  private static boolean cargoHas(FolderView folder, String crate) {
    Pattern name =
        Pattern.compile("(?m)^\\s*[\"']?" + crate + "[\\w-]*[\"']?\\s*=|dependencies\\." + crate);
    return folder.upwards().stream()
        .filter(above -> above.has("Cargo.toml"))
        .anyMatch(above -> name.matcher(above.text("Cargo.toml").orElse("")).find());
  }

  static Optional<Foreign> foreign(String tool, FolderView folder, String why) {
    return Optional.of(new Foreign(tool, folder.path(), why, Set.of(folder.path())));
  }
}
