package io.github.dbmig.tool.typeorm;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.Update;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.typeorm.source.TypeormClass;
import io.github.dbmig.tool.typeorm.source.TypeormScript;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * TypeORM's classes and its table. An id is a class's identity; its last 13 digits are its place.
 * Source: {@code knex-typeorm-alembic-django.md} §2b, §2c.
 */
final class TypeormHistory {
  private final ToolProject project;
  private final String table;
  private final Optional<String> schema;

  TypeormHistory(ToolProject project) {
    var settings = project.detection().config().settings();
    this.project = project;
    this.table = settings.getOrDefault("table", "migrations");
    this.schema = Optional.ofNullable(settings.get("schema"));
  }

  String table() {
    return table;
  }

  Optional<String> schema() {
    return schema;
  }

  List<Path> folders() {
    List<Path> found = project.detection().migrations().folders();
    return found.isEmpty() ? List.of(project.folder()) : found;
  }

  private Stream<Path> files() {
    return folders().stream().flatMap(folder -> TypeormFiles.below(folder).stream()).distinct();
  }

  /** Migrations by their identity, in order. */
  Map<String, TypeormMigration> all() {
    List<TypeormMigration> found =
        files()
            .flatMap(
                file ->
                    TypeormScript.read(FileText.read(file)).stream()
                        .map(type -> new TypeormMigration(file, type)))
            .sorted()
            .toList();
    Map<String, TypeormMigration> all = new LinkedHashMap<>();
    for (TypeormMigration one : found) {
      TypeormMigration before = all.putIfAbsent(one.name(), one);
      if (before != null) {
        throw new MigrationException(
            "duplicate-migration",
            one.name(),
            "is in " + before.file().getFileName() + " and in " + one.file().getFileName(),
            "rename one of the two, as long as it is not applied");
      }
    }
    return all;
  }

  List<Migration> local() {
    return all().values().stream()
        .map(one -> new Migration(one.name(), one.file(), FileText.checksum(one.file())))
        .toList();
  }

  /** Named like migrations, and without a class that TypeORM would run. */
  List<String> strangers() {
    Set<Path> known = new HashSet<>();
    all().values().forEach(one -> known.add(one.file()));
    return files()
        .filter(file -> !known.contains(file))
        .map(file -> file.getFileName().toString())
        .filter(TypeormFiles::isNamed)
        .toList();
  }

  /** {@code typeorm_metadata} is there where the entities have views or computed columns. */
  Set<String> tables() {
    return Set.of(table, "typeorm_metadata");
  }

  boolean isTracked(Session session, Dialect dialect) {
    return dialect.bookkeeping().tableExists(session, schema, table);
  }

  /** The order of the rows is the order in which TypeORM would revert them. */
  List<Applied> applied(Session session, Dialect dialect) {
    if (!isTracked(session, dialect)) {
      return List.of();
    }
    return session.query(
        "SELECT name FROM " + name(dialect) + " ORDER BY id",
        row -> new Applied(row.text(1), Optional.empty()));
  }

  List<String> create(Dialect dialect) {
    Bookkeeping engine = dialect.bookkeeping();
    return List.of(
        "CREATE TABLE IF NOT EXISTS "
            + name(dialect)
            + " ("
            + dialect.quote("id")
            + " "
            + engine.key()
            + ", "
            + dialect.quote("timestamp")
            + " BIGINT NOT NULL, "
            + dialect.quote("name")
            + " VARCHAR(255) NOT NULL)");
  }

  List<Update> tracking(String id, Direction direction, Dialect dialect) {
    if (direction == Direction.DOWN) {
      return List.of(
          Update.of(
              "DELETE FROM " + name(dialect) + " WHERE " + dialect.quote("name") + " = ?", id));
    }
    return List.of(
        Update.of(
            "INSERT INTO "
                + name(dialect)
                + " ("
                + dialect.quote("timestamp")
                + ", "
                + dialect.quote("name")
                + ") VALUES (?, ?)",
            TypeormClass.timestamp(id).orElseThrow(() -> TypeormMigration.nameless(id, id)),
            id));
  }

  private String name(Dialect dialect) {
    return schema.map(name -> dialect.quote(name) + ".").orElse("") + dialect.quote(table);
  }
}
