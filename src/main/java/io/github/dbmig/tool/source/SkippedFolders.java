package io.github.dbmig.tool.source;

import java.util.Set;

/** Folders that hold what others made: packages, virtual environments, build output, caches. */
final class SkippedFolders {
  private static final Set<String> NAMES =
      Set.of(
          "node_modules",
          "bower_components",
          "jspm_packages",
          "site-packages",
          "__pycache__",
          "__pypackages__",
          "vendor",
          "target",
          "build",
          "dist",
          "out",
          "coverage",
          "htmlcov",
          "DerivedData",
          "Pods");

  /** Hidden folders are caches and version control, but for the one that Prisma reads. */
  private static final String HIDDEN_BUT_READ = ".config";

  /** A folder with one of these is a Python environment, whatever it is called. */
  private static final Set<String> ENVIRONMENT = Set.of("pyvenv.cfg", "conda-meta");

  private SkippedFolders() {}

  static boolean byName(String name) {
    return NAMES.contains(name)
        || name.startsWith(".") && !name.equals(HIDDEN_BUT_READ)
        || name.endsWith(".egg-info");
  }

  static boolean marksAnEnvironment(String entry) {
    return ENVIRONMENT.contains(entry);
  }
}
