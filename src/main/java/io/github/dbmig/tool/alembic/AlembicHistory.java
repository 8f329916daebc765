package io.github.dbmig.tool.alembic;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.tool.Applied;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.Update;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Alembic's files and its one table, which holds the heads of what is applied. Source: {@code
 * knex-typeorm-alembic-django.md} §3b, §3c.
 */
final class AlembicHistory {
  private final List<Path> folders;
  private final boolean below;
  private final String table;
  private final Optional<String> schema;

  AlembicHistory(ToolProject project) {
    Map<String, String> settings = project.detection().config().settings();
    List<Path> found = project.detection().migrations().folders();
    this.folders = found.isEmpty() ? List.of(project.folder()) : found;
    this.below = settings.containsKey("recursive");
    this.table = settings.getOrDefault("table", "alembic_version");
    this.schema = Optional.ofNullable(settings.get("schema"));
  }

  List<Path> folders() {
    return folders;
  }

  String table() {
    return table;
  }

  RevisionGraph graph() {
    return RevisionGraph.of(files().flatMap(file -> Revision.read(file).stream()).toList());
  }

  List<Migration> local() {
    RevisionGraph graph = graph();
    return graph.inOrder().stream()
        .map(
            one ->
                new Migration(
                    one.id(),
                    one.file(),
                    FileText.checksum(one.file()),
                    Optional.of(graph.needs(one.id()))))
        .toList();
  }

  /** Alembic reads every file of these names and stops at one without a revision. */
  List<String> strangers() {
    return files()
        .filter(file -> Revision.read(file).isEmpty())
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private Stream<Path> files() {
    return folders.stream()
        .flatMap(this::list)
        .filter(file -> file.toString().endsWith(".py"))
        .filter(file -> !file.getFileName().toString().matches("__init__.*|\\.#.*"));
  }

  private Stream<Path> list(Path folder) {
    return FileText.list(folder).stream()
        .flatMap(
            file ->
                !Files.isDirectory(file)
                    ? Stream.of(file)
                    : below && !file.endsWith("__pycache__") ? list(file) : Stream.of());
  }

  /** The rows and all that they need; a row that no file knows stands for itself. */
  List<Applied> applied(Session session, Dialect dialect) {
    if (!dialect.bookkeeping().tableExists(session, table)) {
      return List.of();
    }
    List<String> rows =
        session.query("SELECT version_num FROM " + name(dialect), row -> row.text(1));
    RevisionGraph graph = graph();
    Set<String> all = graph.ancestors(rows);
    List<String> ids = new ArrayList<>();
    graph.inOrder().stream().map(Revision::id).filter(all::contains).forEach(ids::add);
    rows.stream().filter(id -> !graph.has(id)).forEach(ids::add);
    return ids.stream().map(id -> new Applied(id, Optional.empty())).toList();
  }

  List<String> create(Dialect dialect) {
    return List.of(
        "CREATE TABLE IF NOT EXISTS "
            + name(dialect)
            + " (version_num VARCHAR(32) NOT NULL, CONSTRAINT "
            + table
            + "_pkc PRIMARY KEY (version_num))");
  }

  /** A row for each head: what a head needs has none of its own. */
  List<Update> tracking(String id, Direction direction, Dialect dialect) {
    RevisionGraph graph = graph();
    if (!graph.has(id)) {
      return List.of(delete(dialect, List.of(id)));
    }
    List<Update> updates = new ArrayList<>();
    if (direction == Direction.UP) {
      updates.add(insert(dialect, id, graph.descendants(id)));
      List<String> behind = new ArrayList<>(graph.ancestors(graph.needs(id)));
      if (!behind.isEmpty()) {
        updates.add(delete(dialect, behind));
      }
      return updates;
    }
    updates.add(delete(dialect, graph.descendants(id)));
    for (String parent : graph.heads(graph.needs(id))) {
      updates.add(insert(dialect, parent, graph.descendants(parent)));
    }
    return updates;
  }

  private Update insert(Dialect dialect, String id, Collection<String> unless) {
    List<Object> parameters = new ArrayList<>(List.of(id));
    parameters.addAll(unless);
    String rows = name(dialect);
    return new Update(
        "INSERT INTO "
            + rows
            + " (version_num) SELECT * FROM (SELECT ? AS version_num) AS one WHERE NOT EXISTS"
            + " (SELECT 1 FROM "
            + rows
            + " WHERE version_num IN ("
            + marks(unless)
            + "))",
        parameters);
  }

  private Update delete(Dialect dialect, Collection<String> ids) {
    return new Update(
        "DELETE FROM " + name(dialect) + " WHERE version_num IN (" + marks(ids) + ")",
        List.copyOf(ids));
  }

  private static String marks(Collection<String> ids) {
    return String.join(", ", Collections.nCopies(ids.size(), "?"));
  }

  private String name(Dialect dialect) {
    return schema.map(name -> dialect.quote(name) + ".").orElse("") + dialect.quote(table);
  }
}
