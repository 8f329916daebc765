package io.github.dbmig.command.target;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.process.ProcessRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a goal works on: a project's migrations and one database.
 *
 * @param environment its name, such as {@code development}
 * @param protectedByName true for production and its other names, or when the user says so
 * @param programs starts the programs of the engine and the tool
 * @param patience how long to wait for a server that is still starting
 * @param scratch the server that scratch databases are made on; by default the database's own
 * @param allowed what else a tool's program may connect to, as {@code host:port}
 */
public record Target(
    Place place,
    Dialect dialect,
    DatabaseUrl url,
    String environment,
    boolean protectedByName,
    Duration patience,
    ProcessRunner programs,
    Consumer<Event> events,
    Ask ask,
    Optional<DatabaseUrl> scratch,
    List<String> allowed) {
  public Target {
    allowed = List.copyOf(allowed);
  }

  /** Of which a tool's program reaches the database alone. */
  public Target(
      Place place,
      Dialect dialect,
      DatabaseUrl url,
      String environment,
      boolean protectedByName,
      Duration patience,
      ProcessRunner programs,
      Consumer<Event> events,
      Ask ask,
      Optional<DatabaseUrl> scratch) {
    this(
        place,
        dialect,
        url,
        environment,
        protectedByName,
        patience,
        programs,
        events,
        ask,
        scratch,
        List.of());
  }

  public MigrationTool tool() {
    return place.tool();
  }

  public Path folder() {
    return place.folder();
  }

  public String relative(Path path) {
    return place.relative(path);
  }

  /** The database's name as a person types it to confirm: for a file its name. */
  public String databaseName() {
    return url.host().isEmpty() ? Path.of(url.database()).getFileName().toString() : url.database();
  }
}
