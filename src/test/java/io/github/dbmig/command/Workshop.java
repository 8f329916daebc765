package io.github.dbmig.command;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Dialects;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.process.ProcessRunner;
import io.github.dbmig.tool.rawsql.RawsqlTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A raw SQL project in a folder, and a real database. */
public final class Workshop {
  private final Path root;
  private final TestDatabase database;
  public final List<Event> events = new CopyOnWriteArrayList<>();

  public Workshop(Path root, TestDatabase database) {
    this.root = root;
    this.database = database;
  }

  /** Writes a migration with both sections. */
  public Workshop migration(String name, String up, String down) {
    return file("migrations/" + name, "-- UP\n" + up + "\n-- DOWN\n" + down + "\n");
  }

  public Workshop file(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Target target() {
    return target("development", false);
  }

  public Target target(String environment, boolean isProtected) {
    return new Target(
        new Place(
            root,
            root,
            root.resolve("migrations"),
            new RawsqlTool(root, root.resolve("migrations")),
            Optional.of(Dialects.of(database.engine()))),
        Dialects.of(database.engine()),
        database.url(),
        environment,
        isProtected,
        Duration.ZERO,
        new ProcessRunner(System.getenv()),
        events::add,
        Ask.nobody(),
        Optional.empty());
  }

  public List<String> column(String query) {
    try (Session session = JdbcSession.open(database.url())) {
      return session.query(query, row -> row.text(1));
    }
  }

  public void execute(String sql) {
    try (Session session = JdbcSession.open(database.url())) {
      session.execute(sql);
    }
  }
}
