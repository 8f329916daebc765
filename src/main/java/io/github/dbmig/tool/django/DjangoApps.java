package io.github.dbmig.tool.django;

import io.github.dbmig.tool.source.FolderView;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Folders of migrations of the project's own apps. Source: {@code knex-typeorm-alembic-django.md}
 * §4a and §4b.
 */
final class DjangoApps {
  private static final String FOLDER = "migrations";
  private static final Pattern MIGRATION = Pattern.compile("(?![_~]).+\\.py");
  private static final Pattern CLASS = Pattern.compile("class\\s+Migration\\s*\\(");

  private DjangoApps() {}

  static List<FolderView> migrations(FolderView project) {
    return project.withAllBelow().stream().filter(DjangoApps::isMigrations).toList();
  }

  private static boolean isMigrations(FolderView folder) {
    return folder.name().equals(FOLDER)
        && folder.has("__init__.py")
        && folder.files(MIGRATION).stream()
            .findFirst()
            .flatMap(folder::text)
            .filter(text -> CLASS.matcher(text).find())
            .isPresent();
  }

  static int count(FolderView folder) {
    return folder.files(MIGRATION).size();
  }
}
