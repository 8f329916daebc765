package io.github.dbmig.tool.typeorm;

import io.github.dbmig.tool.source.FileNames;
import io.github.dbmig.tool.source.FolderView;
import java.util.List;
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
