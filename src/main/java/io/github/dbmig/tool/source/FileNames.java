package io.github.dbmig.tool.source;

import java.util.Set;

/** What a name alone tells. */
public final class FileNames {
  /** Endings that nobody gives a folder, so that a project's many files need no look at each. */
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "ts", "tsx", "jsx", "mjs", "cjs", "mts", "cts", "map", "json", "md", "mdx", "css", "scss",
          "less", "html", "svg", "png", "jpg", "jpeg", "gif", "webp", "ico", "woff", "woff2", "py",
          "pyc", "pyi", "java", "class", "kt", "rb", "php", "rs", "txt", "yml", "yaml", "snap",
          "vue", "svelte", "csv");

  private FileNames() {}

  static boolean surelyAFile(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && FILE_ENDINGS.contains(name.substring(dot + 1));
  }

  /** {@code a/b.config.ts} gives {@code b.config}. */
  public static String stem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
