package io.github.dbmig.tool.knex;

import io.github.dbmig.tool.source.FolderView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that Knex would run. Source: {@code knex-typeorm-alembic-django.md} §1a and §1b. */
final class KnexFiles {
  /** What Knex loads by default; {@code .mjs} too, which a setting can allow. */
  private static final Pattern LOADED =
      Pattern.compile(
          "(?!.*\\.d\\.[mc]?ts$).+\\.(js|cjs|mjs|ts|mts|cts|co|coffee|eg|iced|ls|litcoffee)");

  private static final Pattern TIMESTAMPED =
      Pattern.compile("\\d{14}_.+\\.(js|cjs|mjs|ts|mts|cts)");
  private static final Pattern UP =
      Pattern.compile("exports\\.up\\b|export\\s+(async\\s+)?(function|const)\\s+up\\b|\\bup\\b");
  private static final Pattern KNEX = Pattern.compile("(?i)\\bknex\\b");
  private static final Pattern OTHERS =
      Pattern.compile("queryInterface|QueryInterface|sequelize|MigrationInterface|kysely|pgm\\.");

  /** Source: knex 3.3, {@code migrations/common/MigrationsLoader.js}: no {@code .mjs}. */
  private static final Set<String> ENDINGS =
      Set.of(".co", ".coffee", ".eg", ".iced", ".js", ".cjs", ".litcoffee", ".ls", ".ts");

  private KnexFiles() {}

  /**
   * Whether Knex runs a file.
   *
   * @param written the setting {@code loadExtensions}, with commas; empty where there is none
   */
  static boolean isLoaded(String name, String written) {
    Set<String> endings = written.isEmpty() ? ENDINGS : Set.of(written.split(","));
    return endings.contains(name.substring(Math.max(0, name.lastIndexOf('.'))));
  }

  /** Whether it looks like a migration, whatever Knex is told to load. */
  static boolean isNamed(String name) {
    return TIMESTAMPED.matcher(name).matches();
  }

  /** Types alone: Knex takes such a file for a migration without functions, and runs none. */
  static boolean isTypes(String name) {
    return name.matches(".+\\.d\\.[mc]?ts");
  }

  static int count(FolderView folder) {
    return (int) folder.files(LOADED).stream().filter(name -> !isOthers(folder, name)).count();
  }

  private static boolean isOthers(FolderView folder, String name) {
    return folder.text(name).filter(text -> OTHERS.matcher(text).find()).isPresent();
  }

  /** A folder whose first timestamped file is written for Knex. */
  static boolean isMigrations(FolderView folder) {
    List<String> names = folder.numbered(TIMESTAMPED);
    Optional<String> first = names.stream().findFirst().flatMap(folder::text);
    return first
        .filter(text -> UP.matcher(text).find() && KNEX.matcher(text).find())
        .filter(text -> !OTHERS.matcher(text).find())
        .isPresent();
  }
}
