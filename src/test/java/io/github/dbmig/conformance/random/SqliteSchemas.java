package io.github.dbmig.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SQLite: one method for each kind of object. */
final class SqliteSchemas implements Schemas {
  private static final List<String> TABLES =
      List.of("users", "\"order\"", "[a b]", "Mixed", "\"it\"\"s\"");
  private static final List<String> COLUMNS =
      List.of("name", "\"select\"", "amount", "[two words]", "Note", "data", "\"q\"\"t\"");
  private static final List<String> STRICT = List.of("INTEGER", "INT", "TEXT", "REAL", "BLOB");
  private static final List<String> LOOSE =
      List.of("INTEGER", "BIGINT", "TEXT", "VARCHAR(20)", "NUMERIC(10, 2)", "DATE", "BLOB", "");
  private static final Map<Boolean, List<String>> DEFAULTS =
      Map.of(true, List.of("0", "1"), false, List.of("0", "'x'", "'it''s'", "(1 + 2)", "NULL"));

  @Override
  public List<String> statements(Dice dice) {
    List<String> sql = new ArrayList<>();
    List<Drawn> tables = new ArrayList<>();
    for (int i : dice.some("table", TABLES.size(), 75)) {
      tables.add(table(dice, "t" + i, TABLES.get(i), sql));
    }
    for (int i = 0; i < tables.size(); i++) {
      String path = tables.get(i).name();
      indexes(dice, path, tables.get(i), sql);
      view(dice, path, tables.get(i), sql);
      trigger(dice, path, tables.get(i), tables.get((i + 1) % tables.size()), sql);
    }
    virtual(dice, sql);
    odd(dice, sql);
    return sql;
  }

  private static Drawn table(Dice dice, String path, String name, List<String> sql) {
    Drawn table = new Drawn(name);
    boolean strict = dice.chance(path + "strict", 20);
    boolean bare = dice.chance(path + "without", 20);
    List<String> parts = new ArrayList<>();
    parts.add(
        "id INTEGER PRIMARY KEY" + (bare ? "" : dice.maybe(path + "auto", 25, " AUTOINCREMENT")));
    for (int i : dice.some(path + "c", COLUMNS.size(), 65)) {
      String type = dice.pick(path + "type" + i, strict ? STRICT : LOOSE);
      parts.add(column(dice, path + "." + i, COLUMNS.get(i), type));
      table.add(COLUMNS.get(i), type);
    }
    if (dice.chance(path + "gen", 25)) {
      String kind = dice.pick(path + "genkind", List.of(" STORED", " VIRTUAL", ""));
      parts.add("g INTEGER GENERATED ALWAYS AS (id + " + dice.below(path + "genx", 3) + ")" + kind);
    }
    constraints(dice, path, table, parts);
    List<String> options = new ArrayList<>();
    if (strict) {
      options.add("STRICT");
    }
    if (bare) {
      options.add("WITHOUT ROWID");
    }
    sql.add(
        "CREATE TABLE "
            + name
            + " ("
            + String.join(", ", parts)
            + ") "
            + String.join(", ", options));
    return table;
  }

  private static String column(Dice dice, String path, String name, String type) {
    List<String> defaults = DEFAULTS.get(type.startsWith("INT") || type.equals("REAL"));
    return (name + " " + type).strip()
        + dice.maybe(
            path + "notnull", 30, " NOT NULL" + dice.maybe(path + "nnc", 15, " ON CONFLICT IGNORE"))
        + (dice.chance(path + "default", 30) && !type.equals("BLOB")
            ? " DEFAULT " + dice.pick(path + "value", defaults)
            : "")
        + dice.maybe(
            path + "collate",
            15,
            " COLLATE " + dice.pick(path + "coll", List.of("NOCASE", "RTRIM")))
        + dice.maybe(path + "unique", 10, " UNIQUE")
        + dice.maybe(
            path + "check",
            15,
            " CHECK (length(" + name + ") < " + dice.below(path + "x", 50) + ")");
  }

  private static void constraints(Dice dice, String path, Drawn table, List<String> parts) {
    if (table.columns().size() > 1 && dice.chance(path + "unique", 25)) {
      parts.add(
          "CONSTRAINT pair UNIQUE ("
              + table.columns().get(0)
              + ", "
              + table.columns().get(1)
              + ")");
    }
    if (dice.chance(path + "check", 25)) {
      parts.add("CONSTRAINT positive CHECK (id > " + dice.below(path + "least", 3) + ")");
    }
    if (!table.columns().isEmpty() && dice.chance(path + "fk", 40)) {
      parts.add(
          "FOREIGN KEY ("
              + table.column(dice, path + "fkc")
              + ") REFERENCES "
              + dice.pick(path + "fkt", TABLES)
              + " (id)"
              + dice.pick(
                  path + "fka",
                  List.of("", " ON DELETE CASCADE", " ON DELETE SET NULL ON UPDATE CASCADE"))
              + dice.maybe(path + "fkd", 20, " DEFERRABLE INITIALLY DEFERRED"));
    }
  }

  private static void indexes(Dice dice, String path, Drawn table, List<String> sql) {
    for (int i : dice.some(path + "index", 3, 35)) {
      String at = path + "i" + i;
      String column = table.column(dice, at + "c");
      String part =
          dice.pick(
              at + "kind",
              List.of(
                  column, column + " DESC", "lower(" + column + ")", column + " COLLATE NOCASE"));
      sql.add(
          "CREATE "
              + dice.maybe(at + "u", 20, "UNIQUE ")
              + "INDEX "
              + indexName(table, i)
              + " ON "
              + table.name()
              + " ("
              + part
              + dice.maybe(at + "more", 20, ", id")
              + ")"
              + dice.maybe(at + "where", 20, " WHERE " + column + " IS NOT NULL"));
    }
  }

  private static String indexName(Drawn table, int number) {
    return "i" + number + "_" + table.name().replaceAll("\\W", "");
  }

  private static void view(Dice dice, String path, Drawn table, List<String> sql) {
    if (!dice.chance(path + "view", 45)) {
      return;
    }
    String view = "v_" + table.name().replaceAll("\\W", "");
    sql.add(
        "CREATE VIEW "
            + view
            + " AS SELECT id, "
            + table.column(dice, path + "vc")
            + " AS x FROM "
            + table.name()
            + dice.maybe(path + "vw", 40, " WHERE id > " + dice.below(path + "vx", 5)));
    if (dice.chance(path + "vv", 40)) {
      sql.add("CREATE VIEW " + view + "_2 AS SELECT x, count(*) AS n FROM " + view + " GROUP BY x");
    }
    if (dice.chance(path + "vt", 30)) {
      sql.add(
          "CREATE TRIGGER "
              + view
              + "_t INSTEAD OF DELETE ON "
              + view
              + " BEGIN DELETE FROM "
              + table.name()
              + " WHERE id = old.id; END");
    }
  }

  private static void trigger(Dice dice, String path, Drawn table, Drawn other, List<String> sql) {
    if (dice.chance(path + "trigger", 35)) {
      sql.add(
          "CREATE TRIGGER tr_"
              + table.name().replaceAll("\\W", "")
              + dice.pick(
                  path + "when", List.of(" AFTER INSERT", " BEFORE DELETE", " AFTER UPDATE OF id"))
              + " ON "
              + table.name()
              + dice.maybe(path + "trw", 30, " WHEN 1 > 0")
              + " BEGIN UPDATE "
              + other.name()
              + " SET "
              + other.column(dice, path + "trc")
              + " = CASE WHEN id > "
              + dice.below(path + "trx", 4)
              + " THEN 1 ELSE 2 END; END");
    }
  }

  /** Keys of two columns, and clauses that the other tables do not have. */
  private static void odd(Dice dice, List<String> sql) {
    if (!dice.chance("odd", 60)) {
      return;
    }
    sql.add(
        "CREATE TABLE odd (a INTEGER NOT NULL"
            + dice.maybe("oa", 40, " DEFAULT (1 + 1)")
            + ", b TEXT COLLATE "
            + dice.pick("ob", List.of("NOCASE", "RTRIM", "BINARY"))
            + dice.maybe("oc", 40, ", c DATETIME DEFAULT CURRENT_TIMESTAMP")
            + dice.maybe("od", 40, ", d REFERENCES odd (e) ON UPDATE SET DEFAULT")
            + ", e "
            + dice.pick("oe", List.of("TEXT", "REAL", "ANY"))
            + " UNIQUE ON CONFLICT "
            + dice.pick("oec", List.of("ABORT", "REPLACE"))
            + ", PRIMARY KEY (a"
            + dice.maybe("ok", 30, " DESC")
            + ", b)"
            + dice.maybe("okc", 30, " ON CONFLICT FAIL")
            + dice.maybe(
                "of",
                40,
                ", FOREIGN KEY (a, b) REFERENCES odd (a, b) DEFERRABLE INITIALLY DEFERRED")
            + ")"
            + dice.maybe("ow", 40, " WITHOUT ROWID"));
    if (dice.chance("oi", 50)) {
      sql.add(
          "CREATE UNIQUE INDEX odd_i ON odd (e || '"
              + dice.pick("oix", List.of("", "x"))
              + "', b COLLATE BINARY DESC) WHERE a > "
              + dice.below("oiw", 3)
              + " AND e NOT NULL");
    }
  }

  private static void virtual(Dice dice, List<String> sql) {
    if (dice.chance("fts", 25)) {
      sql.add(
          "CREATE VIRTUAL TABLE words USING fts5(title, "
              + dice.pick("ftsc", List.of("body", "text"))
              + ")");
    }
    if (dice.chance("rtree", 15)) {
      sql.add(
          "CREATE VIRTUAL TABLE boxes USING rtree(id, a, b"
              + dice.maybe("rtx", 50, ", c, d")
              + ")");
    }
  }
}
