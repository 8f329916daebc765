package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.Sync;
import io.github.dbmig.model.plan.DualWrite;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * AFTER triggers that update the row once more, since SQLite's BEFORE triggers cannot change it.
 * Each writes only where the other shape differs, so that they come to rest with recursive triggers
 * on too. BEFORE triggers stand in for NOT NULL, which is lifted while both versions run.
 */
public final class SqliteSync implements Sync {
  /** What the proof's name begins with. */
  public static final String PROOF = "dbmig_proof_";

  /** {@code abs} of the smallest integer is an error: sqlite.org/lang_corefunc.html#abs. */
  private static final String FAIL = "-9223372036854775808";

  private final SqliteDdl ddl = new SqliteDdl();

  @Override
  public List<String> start(Schema schema, DualWrite write) {
    Table table = schema.tables().get(write.table());
    List<String> sql = new ArrayList<>();
    if (write.required()) {
      sql.addAll(required(write));
    }
    sql.add(insert(table, write));
    if (write.twoWay()) {
      sql.addAll(updates(table, write));
    }
    return sql;
  }

  /** A row without a value in either shape is what NOT NULL refused before. */
  private List<String> required(DualWrite write) {
    String column = ddl.quote(write.column());
    String message = "NOT NULL constraint failed: " + write.table().name() + ".";
    List<String> sql = new ArrayList<>();
    if (write.twoWay()) {
      String source = ddl.quote(write.source());
      sql.add(
          guard(
              write,
              "_ni",
              "INSERT",
              "NEW." + column + " IS NULL AND NEW." + source + " IS NULL",
              message + write.source()));
      sql.add(
          guard(
              write,
              "_no",
              "UPDATE OF " + source,
              "NEW." + source + " IS NULL AND OLD." + source + " IS NOT NULL",
              message + write.source()));
    }
    sql.add(
        guard(
            write,
            "_nn",
            "UPDATE OF " + column,
            "NEW." + column + " IS NULL AND OLD." + column + " IS NOT NULL",
            message + write.column()));
    return sql;
  }

  private String guard(DualWrite write, String suffix, String event, String when, String message) {
    return "CREATE TRIGGER "
        + ddl.quote(write.id() + suffix)
        + " BEFORE "
        + event
        + " ON "
        + ddl.quote(write.table())
        + " FOR EACH ROW WHEN "
        + when
        + "\nBEGIN\n  SELECT RAISE(ABORT, '"
        + message.replace("'", "''")
        + "');\nEND";
  }

  /** The new shape's value wins; without one the row came from the old application. */
  private String insert(Table table, DualWrite write) {
    String column = ddl.quote(write.column());
    String here = " WHERE " + row(table);
    StringBuilder body = new StringBuilder();
    if (write.twoWay()) {
      String source = ddl.quote(write.source());
      body.append("  UPDATE ")
          .append(ddl.quote(write.table()))
          .append(" SET ")
          .append(source)
          .append(" = ")
          .append(column)
          .append(here)
          .append(" AND ")
          .append(column)
          .append(" IS NOT NULL AND ")
          .append(source)
          .append(" IS NOT ")
          .append(column)
          .append(";\n");
    }
    body.append("  UPDATE ")
        .append(ddl.quote(write.table()))
        .append(" SET ")
        .append(column)
        .append(" = ")
        .append(value(write))
        .append(here)
        .append(" AND ")
        .append(column)
        .append(" IS NULL;\n");
    return "CREATE TRIGGER "
        + ddl.quote(write.id() + "_i")
        + " AFTER INSERT ON "
        + ddl.quote(write.table())
        + " FOR EACH ROW\nBEGIN\n"
        + body
        + "END";
  }

  private List<String> updates(Table table, DualWrite write) {
    String column = ddl.quote(write.column());
    String source = ddl.quote(write.source());
    String fromNew = "NEW." + column + " IS NOT OLD." + column;
    String fromOld =
        "NEW." + source + " IS NOT OLD." + source + " AND NEW." + column + " IS OLD." + column;
    return List.of(
        update(table, write, "_un", column, fromNew, source + " = NEW." + column),
        update(table, write, "_uo", source, fromOld, column + " = NEW." + source));
  }

  private String update(
      Table table, DualWrite write, String suffix, String of, String when, String set) {
    return "CREATE TRIGGER "
        + ddl.quote(write.id() + suffix)
        + " AFTER UPDATE OF "
        + of
        + " ON "
        + ddl.quote(write.table())
        + " FOR EACH ROW WHEN "
        + when
        + "\nBEGIN\n  UPDATE "
        + ddl.quote(write.table())
        + " SET "
        + set
        + " WHERE "
        + row(table)
        + " AND "
        + set.replace(" = ", " IS NOT ")
        + ";\nEND";
  }

  /** The row that fired the trigger. */
  private String row(Table table) {
    if (!table.options().containsKey("without rowid")) {
      String number = SqliteBatches.rowNumber(table);
      return number + " = NEW." + number;
    }
    return table.primaryKey().orElseThrow().columns().stream()
        .map(column -> ddl.quote(column) + " = NEW." + ddl.quote(column))
        .collect(Collectors.joining(" AND "));
  }

  @Override
  public List<String> stop(Schema schema, DualWrite write) {
    List<String> sql = new ArrayList<>();
    for (String suffix : List.of("_uo", "_un", "_i", "_nn", "_no", "_ni")) {
      boolean guard = suffix.startsWith("_n");
      boolean second = !suffix.equals("_i") && !suffix.equals("_nn");
      if ((!guard || write.required()) && (!second || write.twoWay())) {
        sql.add("DROP TRIGGER " + ddl.quote(write.id() + suffix));
      }
    }
    return sql;
  }

  @Override
  public String value(DualWrite write) {
    return write.up().isEmpty() ? ddl.quote(write.source()) : "(" + write.up() + ")";
  }

  @Override
  public String differs(DualWrite write) {
    return write.twoWay()
        ? ddl.quote(write.column()) + " IS NOT " + value(write)
        : ddl.quote(write.column()) + " IS NULL";
  }

  @Override
  public List<String> bypass() {
    return List.of();
  }

  @Override
  public List<String> fill(DualWrite write, String planId) {
    String table = ddl.quote(write.table());
    String many =
        "(SELECT count(*) FROM (SELECT 1 FROM "
            + table
            + " WHERE "
            + differs(write)
            + " LIMIT 1001)) > 1000";
    return List.of(
        fail(write, planId, many, "more than 1000 rows differ: run dbmig:backfill"),
        "UPDATE "
            + table
            + " SET "
            + ddl.quote(write.column())
            + " = "
            + value(write)
            + " WHERE "
            + differs(write)
            + " AND NOT "
            + proof(planId));
  }

  @Override
  public List<String> demand(DualWrite write, String planId) {
    String some =
        "EXISTS (SELECT 1 FROM " + ddl.quote(write.table()) + " WHERE " + differs(write) + ")";
    return List.of(
        fail(write, planId, some, "a row differs: run dbmig:backfill, then dbmig:contract"));
  }

  /** Returns no rows, touches no row, and fails with "integer overflow" where it must. */
  private String fail(DualWrite write, String planId, String when, String advice) {
    return "DELETE FROM "
        + ddl.quote(write.table())
        + " WHERE abs(CASE WHEN "
        + when
        + " AND NOT "
        + proof(planId)
        + " THEN "
        + FAIL
        + " ELSE 0 END) < 0 /* "
        + advice
        + " */";
  }

  private static String proof(String planId) {
    return "EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = '"
        + PROOF
        + planId
        + "')";
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
        "CREATE TRIGGER IF NOT EXISTS "
            + ddl.quote(PROOF + planId)
            + " AFTER INSERT ON "
            + ddl.quote(write.table())
            + " FOR EACH ROW WHEN 0\nBEGIN\n  SELECT 1;\nEND");
  }

  @Override
  public List<String> forget(DualWrite write, String planId) {
    return List.of("DROP TRIGGER IF EXISTS " + ddl.quote(PROOF + planId));
  }

  @Override
  public String proven(String planId) {
    return "SELECT " + proof(planId);
  }
}
