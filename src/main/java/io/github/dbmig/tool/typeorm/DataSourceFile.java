package io.github.dbmig.tool.typeorm;

import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.JsonText;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.js.JsFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that configures TypeORM. */
final class DataSourceFile {
  /** Words of names that are looked into; other files only if a script names them. */
  private static final List<String> LIKELY =
      List.of(
          "data-source",
          "datasource",
          "ormconfig",
          "typeorm",
          "database",
          "orm",
          "connection",
          "db");

  private static final Pattern SCRIPT =
      Pattern.compile("(?!.*\\.(d|test|spec)\\.[mc]?ts$).+\\.[mc]?[tj]s");
  private static final Pattern IN_FOLDERS = Pattern.compile("(?i)(index|main|config)\\.[mc]?[tj]s");
  private static final Pattern FOLDERS =
      Pattern.compile("(?i)db|database|orm|typeorm|data-?source|persistence|config");
  private static final List<String> MAKERS =
      List.of("DataSource", "createConnection", "ConnectionOptionsReader", "forRoot");

  private DataSourceFile() {}

  static List<String> candidates(FolderView folder) {
    boolean index = FOLDERS.matcher(folder.name()).matches();
    return folder.files().stream()
        .filter(name -> isLikely(name) || index && IN_FOLDERS.matcher(name).matches())
        .filter(name -> SCRIPT.matcher(name).matches())
        .toList();
  }

  private static boolean isLikely(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LIKELY.stream().anyMatch(lower::contains);
  }

  /**
   * The options that the file gives TypeORM; empty if it has nothing to do with it.
   *
   * @param dir where TypeORM is started
   */
  static Optional<Value> options(FolderView dir, String path) {
    Optional<String> text = dir.text(path);
    if (path.endsWith(".json")) {
      return text.map(JsonText::read).map(DataSourceFile::first).filter(DataSourceFile::isOptions);
    }
    if (text.filter(found -> found.contains("typeorm") || path.contains("ormconfig")).isEmpty()) {
      return Optional.empty();
    }
    return JsFile.read(dir, path).flatMap(DataSourceFile::constructed);
  }

  private static Optional<Value> constructed(JsFile file) {
    boolean imports = file.imports("typeorm") || file.imports("@nestjs/typeorm");
    List<Value> made = MAKERS.stream().flatMap(maker -> file.constructed(maker).stream()).toList();
    Stream<Value> exported =
        Stream.concat(Stream.of(file.defaultExport()), file.variables().values().stream());
    List<Value> all =
        Stream.concat(imports ? made.stream() : Stream.empty(), exported.map(DataSourceFile::first))
            .toList();
    return all.stream()
        .filter(DataSourceFile::isOptions)
        .filter(value -> !value.get("migrations").isAbsent())
        .findFirst()
        .or(() -> all.stream().filter(DataSourceFile::isOptions).findFirst())
        .or(() -> imports ? made.stream().findFirst() : Optional.empty());
  }

  /** The first of several connections. */
  private static Value first(Value value) {
    return value instanceof Value.Items items && !items.values().isEmpty()
        ? items.values().get(0)
        : value;
  }

  private static boolean isOptions(Value value) {
    boolean object = value instanceof Value.Fields || value instanceof Value.OneOf;
    return object && !value.get("type").isAbsent();
  }
}
