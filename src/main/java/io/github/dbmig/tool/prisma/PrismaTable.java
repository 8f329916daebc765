package io.github.dbmig.tool.prisma;

import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.MigrationTool.SessionLock;
import io.github.dbmig.tool.Update;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code _prisma_migrations} as Prisma makes and fills it on each engine. Source: {@code
 * prisma-drizzle.md} §1.4, and prisma-engines, {@code sql-schema-connector/src/flavour}.
 */
final class PrismaTable {
  static final String NAME = "_prisma_migrations";

  private static final Map<String, String> CREATE =
      Map.of(
          "postgresql",
          "(id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,"
              + " migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,"
              + " started_at TIMESTAMPTZ NOT NULL DEFAULT now(),"
              + " applied_steps_count INTEGER NOT NULL DEFAULT 0)",
          "mysql",
          "(id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at DATETIME(3),"
              + " migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at DATETIME(3),"
              + " started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),"
              + " applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0)"
              + " DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
          "sqlite",
          "(\"id\" TEXT PRIMARY KEY NOT NULL, \"checksum\" TEXT NOT NULL, \"finished_at\" DATETIME,"
              + " \"migration_name\" TEXT NOT NULL, \"logs\" TEXT, \"rolled_back_at\" DATETIME,"
              + " \"started_at\" DATETIME NOT NULL DEFAULT current_timestamp,"
              + " \"applied_steps_count\" INTEGER UNSIGNED NOT NULL DEFAULT 0)");

  /** Prisma's native engine keeps times in SQLite as milliseconds. */
  private static final Map<String, String> NOW =
      Map.of("postgresql", "now()", "mysql", "CURRENT_TIMESTAMP(3)");

  /** The number is Prisma's own. */
  private static final Map<String, SessionLock> LOCKS =
      Map.of(
          "postgresql",
          new SessionLock(
              "SELECT 1 FROM (SELECT pg_advisory_lock(72707369)) AS held",
              "SELECT pg_advisory_unlock(72707369)"),
          "mysql",
          new SessionLock(
              "SELECT GET_LOCK('prisma_migrate', 10)", "SELECT RELEASE_LOCK('prisma_migrate')"));

  private PrismaTable() {}

  static String create(Dialect dialect) {
    return "CREATE TABLE IF NOT EXISTS " + NAME + " " + CREATE.get(dialect.name());
  }

  static Optional<SessionLock> lock(Dialect dialect) {
    return Optional.ofNullable(LOCKS.get(dialect.name()));
  }

  /** A row is never removed: Prisma marks it, and so does this. */
  static Update revert(String id, Dialect dialect) {
    return Update.of(
        "UPDATE "
            + NAME
            + " SET rolled_back_at = "
            + now(dialect)
            + " WHERE migration_name = ? AND rolled_back_at IS NULL",
        id);
  }

  /**
   * @param steps 1 when it was run, 0 when somebody says that it was
   */
  static Update apply(String id, String checksum, int steps, Dialect dialect) {
    String now = now(dialect);
    return Update.of(
        "INSERT INTO "
            + NAME
            + " (id, checksum, finished_at, migration_name, logs, rolled_back_at, started_at,"
            + " applied_steps_count) VALUES (?, ?, "
            + now
            + ", ?, NULL, NULL, "
            + now
            + ", ?)",
        UUID.randomUUID().toString(),
        checksum,
        id,
        steps);
  }

  /** As {@code prisma migrate resolve} does it. */
  static List<Update> resolve(String id, String checksum, Direction says, Dialect dialect) {
    return says == Direction.DOWN
        ? List.of(revert(id, dialect))
        : List.of(revert(id, dialect), apply(id, checksum, 0, dialect));
  }

  private static String now(Dialect dialect) {
    return NOW.getOrDefault(dialect.name(), dialect.bookkeeping().nowMillis());
  }
}
