package io.github.dbmig.tool.prisma;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code datasource} block of a Prisma schema.
 *
 * @param file the one that holds the block, of maybe several
 */
record PrismaSchema(Path file, String datasource) {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|\\s//.*$");
  private static final Pattern BLOCK = Pattern.compile("datasource\\s+\\w+\\s*\\{([^}]*)\\}");
  private static final Pattern FIELD =
      Pattern.compile("(?m)^\\s*(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|env\\(\\s*\"([^\"]+)\"\\s*\\))");

  /** The schema that a path names: a file, or a folder that is read with all below it. */
  static Optional<PrismaSchema> read(FolderView folder, String path) {
    if (folder.isFile(path)) {
      return inFile(folder, folder.resolve(path));
    }
    return folder.folder(path).stream()
        .flatMap(root -> root.withAllBelow().stream())
        .flatMap(
            below ->
                below.files().stream()
                    .filter(name -> name.endsWith(".prisma"))
                    .flatMap(name -> inFile(below, below.resolve(name)).stream()))
        .findFirst();
  }

  private static Optional<PrismaSchema> inFile(FolderView folder, Path file) {
    return folder
        .text(file.toString())
        .map(text -> BLOCK.matcher(COMMENT.matcher(text).replaceAll("")))
        .filter(Matcher::find)
        .map(block -> new PrismaSchema(file, block.group(1)));
  }

  /** A field of the block; absent if it is not there. */
  Value get(String name) {
    Matcher field = FIELD.matcher(datasource);
    while (field.find()) {
      if (field.group(1).equals(name)) {
        return field.group(2) != null ? Value.text(field.group(2)) : Value.variable(field.group(3));
      }
    }
    return Value.ABSENT;
  }
}
