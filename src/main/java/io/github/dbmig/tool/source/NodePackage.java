package io.github.dbmig.tool.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The package that files belong to. Source: nodejs.org/api/packages.html#type. */
public final class NodePackage {
  private static final Pattern MODULE = Pattern.compile("(?s).*\"type\"\\s*:\\s*\"module\".*");

  private NodePackage() {}

  /** Whether Node takes {@code .js} files in the folder for ES modules. */
  public static boolean isModule(Path folder) {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      Path json = at.resolve("package.json");
      if (Files.exists(json)) {
        return MODULE.matcher(FileText.read(json)).matches();
      }
    }
    return false;
  }
}
