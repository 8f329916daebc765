package io.github.dbmig.tool.prisma;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.js.JsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code prisma.config.ts} and where it lies. Names and order: {@code prisma-drizzle.md} §1.2.
 *
 * @param path relative to the folder
 * @param standard whether Prisma finds it without {@code --config}
 */
record PrismaConfig(FolderView folder, String path, boolean standard, Value value) {
  private static final List<String> ENDINGS = List.of("js", "ts", "mjs", "cjs", "mts", "cts");
  private static final List<String> NAMES =
      List.of(
          "prisma7.config",
          ".config/prisma7",
          ".config/prisma7.config",
          "prisma.config",
          "prisma.config/index",
          ".config/prisma",
          ".config/prisma.config");

  static Optional<PrismaConfig> find(FolderView folder, List<String> named) {
    Stream<PrismaConfig> byOption =
        named.stream().filter(folder::isFile).map(path -> read(folder, path, false));
    Stream<PrismaConfig> byName =
        NAMES.stream()
            .flatMap(name -> ENDINGS.stream().map(ending -> name + "." + ending))
            .filter(path -> path.contains("/") ? folder.isFile(path) : folder.has(path))
            .map(path -> read(folder, path, true));
    return Stream.concat(byOption, byName).findFirst();
  }

  private static PrismaConfig read(FolderView folder, String path, boolean standard) {
    Value value = JsFile.read(folder, path).map(JsFile::defaultExport).orElse(Value.ABSENT);
    return new PrismaConfig(folder, path, standard, value);
  }

  Value get(String key) {
    return value.get(key);
  }

  /** Prisma 8 has a contract in the place of the schema. */
  boolean isPrisma8() {
    return value instanceof Value.Fields fields && fields.fields().containsKey("contract");
  }

  /** A path in it is relative to the file; one that only exists from the project is taken so. */
  Path resolve(String relative) {
    Path fromConfig = folder.resolve(path).resolveSibling(relative).normalize();
    boolean there =
        folder.isFile(fromConfig.toString()) || folder.folder(fromConfig.toString()).isPresent();
    return there ? fromConfig : folder.resolve(relative);
  }
}
