package io.github.dbmig.tool.knex;

import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.AppliedAt;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.Update;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knex's files and its two tables. An id is a file's name with its ending. Source: {@code
 * knex-typeorm-alembic-django.md} §1b, §1c.
 */
final class KnexHistory {
  private final List<Path> folders;
  private final String table;
  private final Optional<String> schema;
  private final String endings;
  private final Path seeds;

  KnexHistory(ToolProject project) {
    var settings = project.detection().config().settings();
    List<Path> found = project.detection().migrations().folders();
    this.folders = found.isEmpty() ? List.of(project.folder()) : found;
    this.table = settings.getOrDefault("table", "knex_migrations");
    this.schema = Optional.ofNullable(settings.get("schema"));
    this.endings = settings.getOrDefault("extensions", "");
    this.seeds = project.dir().resolve(settings.getOrDefault("seeds", "seeds"));
  }

  List<Path> folders() {
    return folders;
  }

  String table() {
    return table;
  }

  Optional<String> schema() {
    return schema;
  }

  Path seedFolder() {
    return seeds;
  }

  /** Sorted by name over all folders. */
  List<Migration> local() {
    return names()
        .filter(file -> isLoaded(file) && !KnexFiles.isTypes(name(file)))
        .sorted(Comparator.comparing(KnexHistory::name))
        .map(file -> new Migration(name(file), file, FileText.checksum(file)))
        .toList();
  }

  /** Files of types that Knex would run, and migrations of an ending that it does not load. */
  List<String> strangers() {
    return names()
        .filter(
            file -> isLoaded(file) ? KnexFiles.isTypes(name(file)) : KnexFiles.isNamed(name(file)))
        .map(KnexHistory::name)
        .toList();
  }

  /** The first of the strangers with which Knex runs nothing. */
  Optional<String> obstacle() {
    return names()
        .filter(this::isLoaded)
        .map(KnexHistory::name)
        .filter(KnexFiles::isTypes)
        .findFirst();
  }

  private Stream<Path> names() {
    return folders.stream().flatMap(folder -> FileText.list(folder).stream());
  }

  private boolean isLoaded(Path file) {
    return KnexFiles.isLoaded(name(file), endings);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  List<Path> seeds() {
    return FileText.list(seeds).stream()
        .filter(file -> KnexFiles.isLoaded(name(file), endings) && !KnexFiles.isTypes(name(file)))
        .toList();
  }

  Set<String> tables() {
    return Set.of(table, table + "_lock");
  }

  boolean isTracked(Session session, Dialect dialect) {
    return dialect.bookkeeping().tableExists(session, schema, table);
  }

  List<Applied> applied(Session session, Dialect dialect) {
    if (!isTracked(session, dialect)) {
      return List.of();
    }
    return session.query(
        "SELECT name, migration_time, batch FROM " + name(dialect, table) + " ORDER BY id",
        row ->
            new Applied(
                row.text(1), AppliedAt.read(row.text(2)), Optional.empty(), false, row.text(3)));
  }

  /** As Knex makes them, with the one row that its lock needs. */
  List<String> create(Dialect dialect) {
    Bookkeeping engine = dialect.bookkeeping();
    String lock = name(dialect, table + "_lock");
    return List.of(
        "CREATE TABLE IF NOT EXISTS "
            + name(dialect, table)
            + " (id "
            + engine.key()
            + ", name VARCHAR(255), batch INTEGER, migration_time TIMESTAMP)",
        "CREATE TABLE IF NOT EXISTS "
            + lock
            + " ("
            + dialect.quote("index")
            + " "
            + engine.key()
            + ", is_locked INTEGER)",
        "INSERT INTO "
            + lock
            + " (is_locked) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM "
            + lock
            + ")");
  }

  List<Update> tracking(String id, Direction direction, Dialect dialect) {
    String rows = name(dialect, table);
    return List.of(
        direction == Direction.UP
            ? Update.of(
                "INSERT INTO "
                    + rows
                    + " (name, batch, migration_time) SELECT ?, COALESCE(MAX(batch), 0) + 1, "
                    + dialect.bookkeeping().presentTime()
                    + " FROM "
                    + rows,
                id)
            : Update.of("DELETE FROM " + rows + " WHERE name = ?", id));
  }

  /** As {@code migrate:unlock} does it. */
  List<Update> unlock(Dialect dialect) {
    String lock = name(dialect, table + "_lock");
    return List.of(
        Update.of("DELETE FROM " + lock),
        Update.of("INSERT INTO " + lock + " (is_locked) VALUES (0)"));
  }

  private String name(Dialect dialect, String bare) {
    return schema.map(name -> dialect.quote(name) + ".").orElse("") + dialect.quote(bare);
  }
}
