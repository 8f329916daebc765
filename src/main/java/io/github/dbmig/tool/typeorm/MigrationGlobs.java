package io.github.dbmig.tool.typeorm;

import io.github.dbmig.tool.source.FolderView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders that patterns like {@code src/migrations/*{.ts,.js}} mean. */
final class MigrationGlobs {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern WILD = Pattern.compile(".*[*?\\[{(!].*");
  private static final Set<String> OUTPUT = Set.of("dist", "build", "out", "lib", "target");
  private static final int MOST_ALTERNATIVES = 64;

  private MigrationGlobs() {}

  /**
   * A folder that a pattern means.
   *
   * @param source whether the pattern names build output, and this is where it is built from
   */
  record Meant(Path folder, boolean source) {}

  /** Those that are there; else the first that the patterns name. */
  static List<Meant> folders(FolderView dir, List<String> globs) {
    List<Path> written =
        globs.stream()
            .flatMap(glob -> alternatives(glob).stream())
            .map(glob -> base(dir, glob))
            .distinct()
            .toList();
    List<Meant> there =
        written.stream().flatMap(path -> meant(dir, path).stream()).distinct().toList();
    return there.isEmpty()
        ? written.stream().limit(1).map(path -> new Meant(path, false)).toList()
        : there;
  }

  private static Optional<Meant> meant(FolderView dir, Path path) {
    Optional<Meant> source =
        sources(dir, path)
            .filter(candidate -> dir.folder(candidate.toString()).isPresent())
            .findFirst()
            .map(found -> new Meant(found, true));
    boolean there = dir.folder(path.toString()).isPresent();
    return source.isPresent() || !there ? source : Optional.of(new Meant(path, false));
  }

  /** {@code dist/x} is built from {@code src/x}, or from {@code x}. */
  private static Stream<Path> sources(FolderView dir, Path path) {
    if (!path.startsWith(dir.path()) || path.equals(dir.path())) {
      return Stream.empty();
    }
    Path relative = dir.path().relativize(path);
    if (!OUTPUT.contains(relative.getName(0).toString()) || relative.getNameCount() < 2) {
      return Stream.empty();
    }
    Path rest = relative.subpath(1, relative.getNameCount());
    return Stream.of(dir.path().resolve("src").resolve(rest), dir.path().resolve(rest));
  }

  /** The path before the first part with a wildcard, or the folder of a file. */
  private static Path base(FolderView dir, String glob) {
    List<String> parts = new ArrayList<>();
    String[] all = glob.replace('\\', '/').split("/", -1);
    for (int i = 0; i < all.length - 1 && !WILD.matcher(all[i]).matches(); i++) {
      parts.add(all[i]);
    }
    String last = all[all.length - 1];
    boolean folder =
        parts.size() == all.length - 1 && !last.contains(".") && !WILD.matcher(last).matches();
    if (folder) {
      parts.add(last);
    }
    return dir.resolve(String.join("/", parts));
  }

  /** {@code {src,dist}/x} as {@code src/x} and {@code dist/x}. */
  private static List<String> alternatives(String glob) {
    List<String> open = new ArrayList<>(List.of(glob));
    for (int i = 0; i < open.size() && open.size() < MOST_ALTERNATIVES; i++) {
      Matcher braces = BRACES.matcher(open.get(i));
      while (braces.find()) {
        if (braces.group(1).contains(",")) {
          String text = open.get(i);
          for (String one : braces.group(1).split(",", -1)) {
            open.add(text.substring(0, braces.start()) + one + text.substring(braces.end()));
          }
          open.set(i, "");
          break;
        }
      }
    }
    return open.stream().filter(text -> !text.isEmpty()).toList();
  }
}
