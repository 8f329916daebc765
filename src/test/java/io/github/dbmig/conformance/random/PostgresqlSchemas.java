package io.github.dbmig.conformance.random;

import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: one method for each kind of object; tables are in {@link PostgresqlTables}. */
final class PostgresqlSchemas implements Schemas {
  /** The roles that own and are granted. */
  static final List<String> ROLES = List.of("app_user", "readonly_user", "PUBLIC");

  @Override
  public List<String> statements(Dice dice) {
    List<String> sql = new ArrayList<>();
    sql.add("CREATE SCHEMA app" + dice.maybe("schema", 30, " AUTHORIZATION app_user"));
    types(dice, sql);
    sequence(dice, sql);
    functions(dice, sql);
    List<Drawn> tables = PostgresqlTables.all(dice, sql);
    for (Drawn table : tables) {
      views(dice, table, sql);
      trigger(dice, table, sql);
      policy(dice, table, sql);
      grants(dice, table, sql);
      comments(dice, table, sql);
      statistics(dice, table, sql);
    }
    publication(dice, tables, sql);
    rare(dice, sql);
    return sql;
  }

  private static void types(Dice dice, List<String> sql) {
    sql.add("CREATE TYPE mood AS ENUM (" + String.join(", ", labels(dice)) + ")");
    sql.add(
        "CREATE DOMAIN amount AS "
            + dice.pick("domain", List.of("integer", "integer", "bigint"))
            + dice.maybe("ddefault", 40, " DEFAULT " + dice.below("dvalue", 3))
            + dice.maybe(
                "dcheck",
                50,
                " CONSTRAINT positive CHECK (VALUE >= " + dice.below("dleast", 3) + ")"));
    sql.add(
        "CREATE TYPE pair AS (a integer, b "
            + dice.pick("pairb", List.of("text", "integer"))
            + dice.maybe("pairc", 40, ", c date")
            + ")");
    if (dice.chance("range", 30)) {
      sql.add(
          "CREATE TYPE span AS RANGE (subtype = "
              + dice.pick("subtype", List.of("float8", "numeric"))
              + ")");
    }
  }

  private static List<String> labels(Dice dice) {
    List<String> labels = new ArrayList<>(List.of("'ok'"));
    dice.some("label", 3, 50).forEach(i -> labels.add("'l" + i + "'"));
    if (dice.chance("swap", 20)) {
      java.util.Collections.reverse(labels);
    }
    return labels;
  }

  private static void sequence(Dice dice, List<String> sql) {
    sql.add(
        "CREATE SEQUENCE app.numbers"
            + dice.maybe("seqtype", 30, " AS integer")
            + " INCREMENT BY "
            + (1 + dice.below("inc", 3))
            + dice.maybe("seqcycle", 30, " CYCLE")
            + dice.maybe("seqcache", 30, " CACHE 5"));
  }

  private static void functions(Dice dice, List<String> sql) {
    sql.add(
        "CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN "
            + dice.pick("touched", List.of("NEW", "OLD"))
            + "; END $$");
    for (int i : dice.some("function", 3, 50)) {
      String type = dice.pick("ftype" + i, List.of("integer", "bigint", "mood", "text"));
      sql.add(
          "CREATE FUNCTION app.f"
              + i
              + "(a "
              + type
              + dice.maybe("fb" + i, 40, ", b integer DEFAULT " + dice.below("fbd" + i, 3))
              + ") RETURNS "
              + type
              + " LANGUAGE sql "
              + dice.pick("fvol" + i, List.of("", "STABLE", "IMMUTABLE STRICT"))
              + dice.maybe("fcost" + i, 20, " COST 7")
              + dice.maybe("fdef" + i, 20, " SECURITY DEFINER")
              + " AS $$ SELECT a -- "
              + dice.below("fx" + i, 3)
              + "\n$$");
    }
    if (dice.chance("procedure", 40)) {
      sql.add(
          "CREATE PROCEDURE app.p(n integer) LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', n + "
              + dice.below("px", 3)
              + "; END $$");
    }
    if (dice.chance("aggregate", 30)) {
      sql.add(
          "CREATE AGGREGATE product(integer) (SFUNC = int4mul, STYPE = integer, INITCOND = '"
              + (1 + dice.below("agg", 2))
              + "')");
    }
  }

  private static void views(Dice dice, Drawn table, List<String> sql) {
    String path = table.name();
    if (!dice.chance(path + "view", 50)) {
      return;
    }
    String view = "app." + plain(table) + "_v";
    sql.add(
        "CREATE VIEW "
            + view
            + dice.maybe(path + "barrier", 20, " WITH (security_barrier)")
            + " AS SELECT id, "
            + table.column(dice, path + "vc")
            + " AS x FROM "
            + path
            + dice.maybe(path + "vw", 40, " WHERE id > " + dice.below(path + "vx", 4)));
    if (dice.chance(path + "vg", 30)) {
      sql.add("GRANT SELECT ON " + view + " TO " + dice.pick(path + "vgr", ROLES));
    }
    if (dice.chance(path + "vv", 50)) {
      sql.add("CREATE VIEW " + view + "v AS SELECT x, count(*) AS n FROM " + view + " GROUP BY x");
    }
    if (dice.chance(path + "mat", 30)) {
      sql.add(
          "CREATE MATERIALIZED VIEW "
              + view
              + "m AS SELECT id, x FROM "
              + view
              + dice.maybe(path + "md", 50, " WITH NO DATA"));
      sql.add(
          "CREATE INDEX ON "
              + view
              + "m ("
              + dice.pick(path + "mi", List.of("id", "id DESC"))
              + ")");
    }
    if (dice.chance(path + "rule", 20)) {
      sql.add(
          "CREATE RULE keep AS ON DELETE TO "
              + view
              + " DO INSTEAD "
              + dice.pick(path + "ruled", List.of("NOTHING", "SELECT 1")));
    }
  }

  private static void trigger(Dice dice, Drawn table, List<String> sql) {
    String path = table.name();
    if (dice.chance(path + "trigger", 35)) {
      sql.add(
          "CREATE TRIGGER watch "
              + dice.pick(
                  path + "when", List.of("BEFORE INSERT", "AFTER UPDATE", "AFTER UPDATE OF id"))
              + " ON "
              + path
              + " FOR EACH ROW "
              + dice.maybe(path + "trw", 30, "WHEN (NEW.id > " + dice.below(path + "trx", 3) + ") ")
              + "EXECUTE FUNCTION touched()");
      if (dice.chance(path + "off", 25)) {
        sql.add("ALTER TABLE " + path + " DISABLE TRIGGER watch");
      }
    }
  }

  private static void policy(Dice dice, Drawn table, List<String> sql) {
    String path = table.name();
    if (dice.chance(path + "rls", 25)) {
      sql.add(
          "ALTER TABLE "
              + path
              + dice.pick(path + "rlsk", List.of(" ENABLE", " FORCE"))
              + " ROW LEVEL SECURITY");
    }
    if (dice.chance(path + "policy", 25)) {
      sql.add(
          "CREATE POLICY own ON "
              + path
              + dice.pick(path + "pfor", List.of("", " FOR SELECT", " AS RESTRICTIVE FOR UPDATE"))
              + dice.maybe(path + "pto", 40, " TO app_user")
              + " USING (id > "
              + dice.below(path + "px", 3)
              + ")");
    }
  }

  private static void grants(Dice dice, Drawn table, List<String> sql) {
    String path = table.name();
    if (dice.chance(path + "grant", 30)) {
      sql.add(
          "GRANT "
              + dice.pick(path + "what", List.of("SELECT", "SELECT, INSERT", "ALL", "SELECT (id)"))
              + " ON "
              + path
              + " TO "
              + dice.pick(path + "whom", ROLES));
    }
    if (dice.chance(path + "owner", 15)) {
      sql.add("ALTER TABLE " + path + " OWNER TO app_user");
    }
  }

  private static void comments(Dice dice, Drawn table, List<String> sql) {
    String path = table.name();
    if (dice.chance(path + "comment", 25)) {
      sql.add("COMMENT ON TABLE " + path + " IS 'it''s " + dice.below(path + "cx", 3) + "'");
      sql.add("COMMENT ON COLUMN " + path + "." + table.column(dice, path + "cc") + " IS 'column'");
    }
  }

  private static void statistics(Dice dice, Drawn table, List<String> sql) {
    if (!table.columns().isEmpty() && dice.chance(table.name() + "stat", 20)) {
      sql.add(
          "CREATE STATISTICS app."
              + plain(table)
              + "_s"
              + dice.maybe(table.name() + "sk", 50, " (ndistinct)")
              + " ON id, "
              + table.columns().get(0)
              + " FROM "
              + table.name());
    }
  }

  private static void publication(Dice dice, List<Drawn> tables, List<String> sql) {
    List<Drawn> logged = tables.stream().filter(table -> !table.unlogged()).toList();
    if (!logged.isEmpty() && dice.chance("publication", 25)) {
      sql.add(
          "CREATE PUBLICATION changes FOR TABLE "
              + dice.pick("pubt", logged).name()
              + dice.maybe("pubw", 50, " WITH (publish = 'insert')"));
    }
  }

  private static void rare(Dice dice, List<String> sql) {
    if (dice.chance("defaults", 25)) {
      sql.add(
          "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO "
              + dice.pick("dpr", ROLES));
    }
    if (dice.chance("event", 20)) {
      sql.add(
          "CREATE FUNCTION app.ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$");
      sql.add(
          "CREATE EVENT TRIGGER on_ddl ON "
              + dice.pick("evt", List.of("ddl_command_end", "sql_drop"))
              + " EXECUTE FUNCTION app.ddl()");
    }
    if (dice.chance("collation", 20)) {
      sql.add(
          "CREATE COLLATION app.bytes FROM \"" + dice.pick("coll", List.of("C", "POSIX")) + "\"");
    }
    if (dice.chance("server", 20)) {
      sql.add("CREATE FOREIGN DATA WRAPPER nothing");
      sql.add(
          "CREATE SERVER far FOREIGN DATA WRAPPER nothing OPTIONS (host '"
              + dice.pick("host", List.of("a", "b"))
              + "')");
      sql.add(
          "CREATE FOREIGN TABLE app.remote (id integer, t "
              + dice.pick("ft", List.of("text", "date"))
              + ") SERVER far");
    }
  }

  static String plain(Drawn table) {
    return table.name().replaceAll(".*\\.", "").replaceAll("\\W", "");
  }
}
