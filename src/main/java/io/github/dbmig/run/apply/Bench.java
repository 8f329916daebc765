package io.github.dbmig.run.apply;

import io.github.dbmig.base.event.Event;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.state.StateStore;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.process.ProcessRunner;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where a run works: the connection, its engine, the tool, and what dbmig remembers there.
 *
 * @param programs starts the tool's own program
 * @param allowed what else it may connect to, as {@code host:port}
 */
public record Bench(
    Session session,
    Dialect dialect,
    MigrationTool tool,
    StateStore store,
    Consumer<Event> events,
    ProcessRunner programs,
    List<String> allowed) {}
