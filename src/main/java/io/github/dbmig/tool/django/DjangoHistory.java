package io.github.dbmig.tool.django;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of the project's own apps, and Django's table. An id is {@code app.name}. Rows of other
 * people's apps are Django's own affair. Source: {@code knex-typeorm-alembic-django.md} §4c.
 */
final class DjangoHistory {
  static final String TABLE = "django_migrations";

  private final AppFolders folders;
  private final String userModel;

  DjangoHistory(ToolProject project) {
    this.folders = new AppFolders(project);
    this.userModel =
        project.detection().config().settings().getOrDefault("AUTH_USER_MODEL", "auth.User");
  }

  AppFolders folders() {
    return folders;
  }

  AppGraph graph() {
    List<AppMigration> all = new ArrayList<>();
    folders
        .byApp()
        .forEach(
            (app, folder) ->
                AppFolders.files(folder)
                    .forEach(file -> AppMigration.read(app, file, userModel).ifPresent(all::add)));
    return new AppGraph(all);
  }

  List<Migration> local() {
    AppGraph graph = graph();
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

  /** Django reads every file of these names and stops at one without a migration. */
  List<String> strangers() {
    List<String> found = new ArrayList<>();
    folders
        .byApp()
        .forEach(
            (app, folder) ->
                AppFolders.files(folder)
                    .filter(file -> AppMigration.read(app, file, userModel).isEmpty())
                    .forEach(file -> found.add(app + "/" + file.getFileName())));
    return found;
  }

  List<Applied> applied(Session session, Dialect dialect) {
    if (!dialect.bookkeeping().tableExists(session, TABLE)) {
      return List.of();
    }
    Map<String, Applied> rows = new LinkedHashMap<>();
    session
        .query(
            "SELECT app, name, applied FROM " + TABLE + " ORDER BY id",
            row -> new Applied(row.text(1) + "." + row.text(2), AppliedAt.read(row.text(3))))
        .forEach(row -> rows.put(row.id(), row));
    AppGraph graph = graph();
    Set<String> apps = new TreeSet<>(folders.byApp().keySet());
    Map<String, Applied> known = new LinkedHashMap<>();
    for (Applied row : rows.values()) {
      String app = row.id().substring(0, row.id().indexOf('.'));
      boolean squash = graph.has(row.id()) && !graph.get(row.id()).replaces().isEmpty();
      if (apps.contains(app) && !graph.stands(row.id()) && !squash) {
        known.put(row.id(), row);
      }
    }
    graph.inOrder().stream()
        .filter(one -> !one.replaces().isEmpty() && rows.keySet().containsAll(one.replaces()))
        .forEach(
            one ->
                known.put(one.id(), new Applied(one.id(), rows.get(one.replaces().get(0)).at())));
    return List.copyOf(known.values());
  }

  List<String> create(Dialect dialect) {
    Bookkeeping engine = dialect.bookkeeping();
    String moment =
        switch (dialect.name()) {
          case "postgresql" -> "timestamp with time zone";
          case "mysql" -> "datetime(6)";
          default -> "datetime";
        };
    return List.of(
        "CREATE TABLE IF NOT EXISTS "
            + TABLE
            + " (id "
            + engine.key()
            + ", app VARCHAR(255) NOT NULL, name VARCHAR(255) NOT NULL, applied "
            + moment
            + " NOT NULL)");
  }

  /** A squashed migration counts by the rows of those that it replaces. */
  List<Update> tracking(String id, Direction direction, Dialect dialect) {
    AppGraph graph = graph();
    List<String> ids = new ArrayList<>();
    if (graph.has(id)) {
      ids.addAll(graph.get(id).replaces());
    }
    ids.add(id);
    return ids.stream().map(one -> row(one, direction, dialect)).toList();
  }

  private static Update row(String id, Direction direction, Dialect dialect) {
    String app = id.substring(0, id.indexOf('.'));
    String name = id.substring(app.length() + 1);
    return direction == Direction.UP
        ? Update.of(
            "INSERT INTO "
                + TABLE
                + " (app, name, applied) VALUES (?, ?, "
                + dialect.bookkeeping().presentTime()
                + ")",
            app,
            name)
        : Update.of("DELETE FROM " + TABLE + " WHERE app = ? AND name = ?", app, name);
  }
}
