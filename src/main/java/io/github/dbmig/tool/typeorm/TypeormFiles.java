package io.github.dbmig.tool.typeorm;

import io.github.dbmig.tool.source.FileNames;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.source.FolderView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that TypeORM would run. Source: {@code knex-typeorm-alembic-django.md} §2a and §2b. */
final class TypeormFiles {
  private static final Pattern SCRIPT = Pattern.compile("(?!.*\\.d\\.[mc]?ts$).+\\.[mc]?[tj]s");
  private static final Pattern TIMESTAMPED =
      Pattern.compile("(?!.*\\.d\\.[mc]?ts$)\\d{13}-.+\\.[mc]?[tj]s");

  private TypeormFiles() {}

  /** Migrations in a folder and below it; a file and what is built of it beside it are one. */
  static int count(FolderView folder) {
    return (int)
        folder.withAllBelow().stream()
            .flatMap(
                below ->
                    below.files(SCRIPT).stream()
                        .filter(name -> isMigration(below, name))
                        .map(name -> below.path() + "/" + FileNames.stem(name)))
            .distinct()
            .count();
  }

  /** By its name alone. */
  static boolean isNamed(String name) {
    return TIMESTAMPED.matcher(name).matches();
  }

  /** Scripts in a folder and below it, by name; what is built of one beside it is left out. */
  static List<Path> below(Path folder) {
    List<Path> here = FileText.list(folder);
    Set<String> sources = new HashSet<>();
    here.forEach(file -> sources.add(file.getFileName().toString()));
    List<Path> all = new ArrayList<>();
    for (Path file : here) {
      String name = file.getFileName().toString();
      boolean built =
          name.matches(".*\\.[mc]?js") && sources.contains(name.replaceFirst("js$", "ts"));
      if (SCRIPT.matcher(name).matches() && !built && Files.isRegularFile(file)) {
        all.add(file);
      } else if (Files.isDirectory(file) && !name.equals("node_modules")) {
        all.addAll(below(file));
      }
    }
    return all;
  }

  private static boolean isMigration(FolderView folder, String name) {
    return TIMESTAMPED.matcher(name).matches()
        || folder.text(name).filter(text -> text.contains("MigrationInterface")).isPresent();
  }

  /** A folder whose timestamped files implement TypeORM's interface. */
  static boolean isMigrations(FolderView folder) {
    List<String> names = folder.numbered(TIMESTAMPED);
    return names.stream()
        .findFirst()
        .flatMap(folder::text)
        .filter(text -> text.contains("MigrationInterface") || text.contains("queryRunner"))
        .isPresent();
  }
}
