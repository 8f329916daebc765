package io.github.dbmig.tool;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.sql.SqlStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a project migrates its database with, of one project. Nothing here starts a program or
 * changes a database.
 */
public interface MigrationTool {
  /** As in {@code -Ddbmig.tool}. */
  String name();

  /**
   * The project's migrations in the order of application; where they form a graph, each behind what
   * it needs.
   *
   * @throws io.github.dbmig.base.error.MigrationException when two share a version or a file's name
   *     cannot be read
   */
  List<Migration> migrations();

  /** Names of files in the migrations' folder that look like migrations and are none. */
  List<String> strangers();

  /**
   * The rows of the tool's tracking table in the order of application; none where it is missing.
   */
  List<Applied> applied(Session session, Dialect dialect);

  /** Tables of the tool's own, by their bare name: no part of the schema it migrates. */
  default Set<String> trackingTables() {
    return Set.of();
  }

  /**
   * Whether the tool looks at every table of the user's schema, and would drop or complain of what
   * it does not know: then dbmig's own tables lie elsewhere.
   */
  default boolean seesEveryTable() {
    return true;
  }

  /** Whether this database has a tracking table of the tool's. */
  default boolean isTracked(Session session, Dialect dialect) {
    return trackingTables().stream()
        .anyMatch(table -> dialect.bookkeeping().tableExists(session, table));
  }

  /** Whether the tool's own program makes its tracking table, before the first migration. */
  default boolean preparedByProgram() {
    return program().isPresent();
  }

  /** What must run once before the first migration: the tracking table. */
  List<String> prepare(Dialect dialect);

  /**
   * How the migration is carried out.
   *
   * @throws io.github.dbmig.base.error.MigrationException when the file is malformed, or has no
   *     down
   */
  Execution execution(Migration migration, Direction direction, Dialect dialect);

  /**
   * Frees the lock of the tool's own that a program leaves when it is killed; nothing for a tool
   * whose lock ends with its connection.
   */
  default List<Update> unlock(Dialect dialect) {
    return List.of();
  }

  /** The program that carries out what {@link #execution} leaves to it. */
  default Optional<ToolProgram> program() {
    return Optional.empty();
  }

  /** The lock under which the tool itself migrates, where it has one that a session can hold. */
  default Optional<SessionLock> lock(Dialect dialect) {
    return Optional.empty();
  }

  /**
   * A lock of a tool's own on the server.
   *
   * @param take a query whose first value is 1 when the session holds it
   * @param release a query
   */
  record SessionLock(String take, String release) {}

  /** What the tracking table must be told so that the migration counts as applied, or no longer. */
  List<Update> tracking(String id, Direction direction, Dialect dialect);

  /**
   * A new migration to be filled in by hand.
   *
   * @param name as the user wrote it; the tool makes a file name of it
   * @param dialect for an example in its spelling, where it is known
   */
  NewFile newMigration(String name, Instant now, Optional<Dialect> dialect);

  /**
   * A new migration of these statements, which come without terminators; empty for a tool that
   * generates its own.
   */
  default Optional<NewFile> newMigration(
      String name, Instant now, List<String> up, List<String> down) {
    return Optional.empty();
  }

  /**
   * The way back of a migration that the tool itself has none for, to be written beside it; empty
   * for a tool whose migrations hold their own.
   *
   * @param down statements without terminators
   */
  default Optional<NewFile> down(Migration migration, List<String> down) {
    return Optional.empty();
  }

  /** The project's seeds in the order they run; their ids are file names. */
  List<Migration> seeds();

  /** The statements of a seed; there is no tracking row. */
  List<SqlStatement> seed(Migration seed, Dialect dialect);

  /** Writes zero-downtime plans; empty for a tool whose format this version does not write. */
  default Optional<PlanWriter> planWriter() {
    return Optional.empty();
  }

  /** A new seed to be filled in by hand. */
  NewSeed newSeed(String name);
}
