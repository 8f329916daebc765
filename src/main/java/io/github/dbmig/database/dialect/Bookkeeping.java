package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.Session;
import java.util.Collections;
import java.util.Optional;

/** How an engine spells the small tables in which migrations are tracked. */
public interface Bookkeeping {
  /**
   * Creates the tracking table of the raw SQL format, {@code _migrations(id, filename,
   * applied_at)}, unless it is there.
   */
  String createTracking();

  /** True when the user's own schema or database holds the table; reads the catalog only. */
  boolean tableExists(Session session, String table);

  /**
   * The same where the table may be in a schema that is named, on PostgreSQL, or in a database.
   *
   * @param schema empty for the user's own
   */
  default boolean tableExists(Session session, Optional<String> schema, String table) {
    return schema
        .map(
            name ->
                session
                    .first(
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = ?"
                            + " AND table_name = ?",
                        row -> 1,
                        name,
                        table)
                    .isPresent())
        .orElseGet(() -> tableExists(session, table));
  }

  /** Where dbmig's own tables are, or would be, in this database. */
  StatePlace place(Session session);

  /**
   * The same where a migration tool looks at every table of the user's: outside of its sight, if
   * the engine has such a place. May connect the session to it; creates nothing.
   */
  default StatePlace apart(Session session) {
    return place(session);
  }

  /**
   * The server and the database on it, as text that a copy restored elsewhere does not share as far
   * as the engine lets that be told.
   */
  String identity(Session session);

  /** What tells apart two projects that share one place: a schema, a database, or nothing. */
  String scope(Session session);

  /** The server's clock as milliseconds since 1970, as an SQL expression. */
  String nowMillis();

  /**
   * An INSERT of all the columns given, with {@code ?} for each, that does nothing on a duplicate
   * key.
   */
  default String insertIfAbsent(String table, String... columns) {
    return insertUnlessPresent(
        "INTO "
            + table
            + " ("
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(columns.length, "?"))
            + ")");
  }

  /** An INSERT that does nothing on a duplicate key; {@code into} is all that follows the word. */
  String insertUnlessPresent(String into);

  /** What follows a self-numbering key's name in CREATE TABLE. */
  String key();

  /** The present time as a column's default. */
  String presentTime();

  /** What follows the closing parenthesis of CREATE TABLE for byte-wise comparison of names. */
  String tableSuffix();

  /**
   * True where a session's transaction keeps every other writer of the database out from its start.
   */
  boolean writersExclude();

  /** An identity of this connection on the server that survives in no other connection. */
  String backend(Session session);

  /** True while the server still works for the connection of that identity. */
  boolean backendAlive(Session session, String backend);
}
