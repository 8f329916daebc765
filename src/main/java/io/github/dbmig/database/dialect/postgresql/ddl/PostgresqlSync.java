package io.github.dbmig.database.dialect.postgresql.ddl;

import io.github.dbmig.database.dialect.Sync;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.List;

/**
 * One BEFORE trigger for both directions: no second update, no echo, and NOT NULL of the old column
 * holds, since it is checked afterwards. Its name sorts last, so that it sees what the user's own
 * triggers made of the row.
 */
public final class PostgresqlSync implements Sync {
  private static final String BYPASS = "current_setting('dbmig.backfill', true) = 'on'";

  private final PostgresqlDdl ddl = new PostgresqlDdl();

  @Override
  public List<String> start(Schema schema, DualWrite write) {
    String function = ddl.quote(function(write));
    return List.of(
        "CREATE FUNCTION "
            + function
            + "() RETURNS trigger LANGUAGE plpgsql AS $dbmig$\n"
            + body(write)
            + "$dbmig$",
        "CREATE TRIGGER "
            + ddl.quote(write.id())
            + " BEFORE INSERT OR UPDATE ON "
            + ddl.quote(write.table())
            + " FOR EACH ROW EXECUTE FUNCTION "
            + function
            + "()");
  }

  private static ObjectName function(DualWrite write) {
    return write.table().sibling(write.id());
  }

  /**
   * A row that no backfill has seen is filled by whatever updates it. A NULL written through the
   * new shape to such a row cannot be told from one that was never filled.
   */
  private String body(DualWrite write) {
    String column = "NEW." + ddl.quote(write.column());
    String fill = column + " := " + valueOfNew(write) + ";";
    if (!write.twoWay()) {
      return "BEGIN\n  IF "
          + column
          + " IS NULL THEN\n    "
          + fill
          + "\n  END IF;\n  RETURN NEW;\nEND\n";
    }
    String source = "NEW." + ddl.quote(write.source());
    String back = source + " := " + column + ";";
    return "BEGIN\n"
        + "  IF "
        + BYPASS
        + " THEN\n"
        + "    RETURN NEW;\n"
        + "  END IF;\n"
        + "  IF TG_OP = 'INSERT' THEN\n"
        + "    IF "
        + column
        + " IS NULL THEN\n"
        + "      "
        + fill
        + "\n"
        + "    ELSE\n"
        + "      "
        + back
        + "\n"
        + "    END IF;\n"
        + "  ELSIF "
        + column
        + " IS DISTINCT FROM OLD."
        + ddl.quote(write.column())
        + " THEN\n"
        + "    "
        + back
        + "\n"
        + "  ELSIF "
        + source
        + " IS DISTINCT FROM OLD."
        + ddl.quote(write.source())
        + " OR "
        + column
        + " IS NULL THEN\n"
        + "    "
        + fill
        + "\n"
        + "  END IF;\n"
        + "  RETURN NEW;\n"
        + "END\n";
  }

  /**
   * In a trigger the row's columns are fields of NEW; an expression of the user's names them bare.
   */
  private String valueOfNew(DualWrite write) {
    return write.up().isEmpty()
        ? "NEW." + ddl.quote(write.source())
        : "(SELECT ("
            + write.up()
            + ") FROM (SELECT NEW.*) AS "
            + ddl.quote(write.table().name())
            + ")";
  }

  @Override
  public List<String> stop(Schema schema, DualWrite write) {
    return List.of(
        "DROP TRIGGER " + ddl.quote(write.id()) + " ON " + ddl.quote(write.table()),
        "DROP FUNCTION " + ddl.quote(function(write)) + "()");
  }

  @Override
  public String value(DualWrite write) {
    return write.up().isEmpty() ? ddl.quote(write.source()) : "(" + write.up() + ")";
  }

  @Override
  public String differs(DualWrite write) {
    return write.twoWay()
        ? ddl.quote(write.column()) + " IS DISTINCT FROM " + value(write)
        : ddl.quote(write.column()) + " IS NULL";
  }

  @Override
  public List<String> bypass() {
    return List.of("SELECT set_config('dbmig.backfill', 'on', true)");
  }

  @Override
  public List<String> fill(DualWrite write, String planId) {
    String table = ddl.quote(write.table());
    return List.of(
        "DO $dbmig$\nBEGIN\n"
            + "  IF to_regclass("
            + proof(planId)
            + ") IS NULL THEN\n"
            + "    IF (SELECT count(*) FROM (SELECT 1 FROM "
            + table
            + " WHERE "
            + differs(write)
            + " LIMIT 1001) AS d) > 1000 THEN\n"
            + "      RAISE EXCEPTION 'more than 1000 rows of "
            + text(write)
            + " differ'\n"
            + "        USING HINT = 'run dbmig:backfill -Ddbmig.plan="
            + planId
            + "';\n"
            + "    END IF;\n"
            + "    PERFORM set_config('dbmig.backfill', 'on', true);\n"
            + "    UPDATE "
            + table
            + " SET "
            + ddl.quote(write.column())
            + " = "
            + value(write)
            + " WHERE "
            + differs(write)
            + ";\n"
            + "    PERFORM set_config('dbmig.backfill', '', true);\n"
            + "  END IF;\nEND $dbmig$");
  }

  @Override
  public List<String> demand(DualWrite write, String planId) {
    return List.of(
        "DO $dbmig$\nBEGIN\n"
            + "  IF to_regclass("
            + proof(planId)
            + ") IS NULL THEN\n"
            + "    IF EXISTS (SELECT 1 FROM "
            + ddl.quote(write.table())
            + " WHERE "
            + differs(write)
            + ") THEN\n"
            + "      RAISE EXCEPTION 'a row of "
            + text(write)
            + " differs, and this database holds no proof'\n"
            + "        USING HINT = 'run dbmig:backfill -Ddbmig.plan="
            + planId
            + ", then dbmig:contract';\n"
            + "    END IF;\n"
            + "  END IF;\nEND $dbmig$");
  }

  private static String text(DualWrite write) {
    return (write.table() + "." + write.column()).replace("'", "''").replace("%", "%%");
  }

  private String proof(String planId) {
    return "'dbmig." + ddl.quote("proof_" + planId) + "'";
  }

  @Override
  public List<String> restore(DualWrite write) {
    return List.of(
        "UPDATE "
            + ddl.quote(write.table())
            + " SET "
            + ddl.quote(write.source())
            + " = "
            + ddl.quote(write.column()));
  }

  @Override
  public List<String> prove(DualWrite write, String planId) {
    return List.of(
        "CREATE SCHEMA IF NOT EXISTS dbmig",
        "CREATE TABLE IF NOT EXISTS dbmig." + ddl.quote("proof_" + planId) + " ()");
  }

  /** Naming a schema that is not there fails even with IF EXISTS in some places: ask first. */
  @Override
  public List<String> forget(DualWrite write, String planId) {
    return List.of(
        "DO $dbmig$\nBEGIN\n"
            + "  IF to_regclass("
            + proof(planId)
            + ") IS NOT NULL THEN\n"
            + "    EXECUTE 'DROP TABLE dbmig."
            + ddl.quote("proof_" + planId)
            + "';\n"
            + "  END IF;\nEND $dbmig$");
  }

  @Override
  public String proven(String planId) {
    return "SELECT CASE WHEN to_regclass(" + proof(planId) + ") IS NULL THEN 0 ELSE 1 END";
  }
}
