package io.github.dbmig.conformance.random;

import io.github.dbmig.server.Engine;
import java.util.ArrayList;
import java.util.List;

/** MySQL and MariaDB: one method for each kind of object. */
record MysqlSchemas(Engine engine) implements Schemas {
  private static final List<String> TABLES =
      List.of("`users`", "`order`", "`a b`", "`Mixed`", "`it``s`");
  private static final List<String> COLUMNS =
      List.of("`name`", "`select`", "`amount`", "`two words`", "`Note`", "`data`");
  private static final List<String> WORDS =
      List.of(
          "VARCHAR(20)",
          "VARCHAR(60)",
          "CHAR(5)",
          "ENUM('a','b','it''s')",
          "ENUM('b','a')",
          "SET('x','y')");
  private static final List<String> OTHERS =
      List.of(
          "INT",
          "BIGINT UNSIGNED",
          "SMALLINT",
          "DECIMAL(8,2)",
          "DECIMAL(10,3)",
          "DATE",
          "DATETIME(3)",
          "TIMESTAMP NULL",
          "TEXT",
          "JSON",
          "TINYINT(1)",
          "DOUBLE",
          "VARBINARY(8)",
          "BIT(4)");
  private static final List<String> CHARSETS =
      List.of(
          "",
          " CHARACTER SET latin1",
          " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
          " COLLATE utf8mb4_unicode_ci");

  @Override
  public List<String> statements(Dice dice) {
    List<String> sql = new ArrayList<>();
    List<Drawn> tables = new ArrayList<>();
    for (int i : dice.some("table", TABLES.size(), 75)) {
      tables.add(table(dice, "t" + i, TABLES.get(i), sql));
    }
    for (int i = 0; i < tables.size(); i++) {
      Drawn table = tables.get(i);
      foreignKey(dice, table, tables.get(dice.below(table.name() + "fkt", tables.size())), sql);
      view(dice, table, sql);
      trigger(dice, table, sql);
    }
    partitioned(dice, sql);
    spatial(dice, sql);
    routines(dice, sql);
    event(dice, sql);
    if (engine == Engine.MARIADB) {
      sequence(dice, sql);
    }
    return sql;
  }

  private Drawn table(Dice dice, String path, String name, List<String> sql) {
    Drawn table = new Drawn(name);
    List<String> parts = new ArrayList<>();
    parts.add(
        "id "
            + dice.pick(path + "id", List.of("INT", "INT", "BIGINT"))
            + " NOT NULL"
            + dice.maybe(path + "auto", 30, " AUTO_INCREMENT"));
    parts.add("n INT NOT NULL DEFAULT 5");
    for (int i : dice.some(path + "c", COLUMNS.size(), 65)) {
      boolean word = dice.chance(path + "word" + i, 50);
      String type = dice.pick(path + "type" + i, word ? WORDS : OTHERS);
      parts.add(column(dice, path + "." + i, COLUMNS.get(i), type));
      table.add(COLUMNS.get(i), type);
    }
    if (dice.chance(path + "gen", 25)) {
      parts.add(
          "g BIGINT GENERATED ALWAYS AS (n + "
              + dice.below(path + "genx", 3)
              + ") "
              + dice.pick(path + "genkind", List.of("STORED", "VIRTUAL")));
    }
    parts.add("PRIMARY KEY (id)");
    keys(dice, path, table, parts);
    sql.add("CREATE TABLE " + name + " (" + String.join(", ", parts) + ")" + options(dice, path));
    return table;
  }

  private static String column(Dice dice, String path, String name, String type) {
    String filled = dice.maybe(path + "notnull", 30, " NOT NULL");
    String hidden = dice.maybe(path + "hidden", 8, " INVISIBLE");
    return name
        + " "
        + type
        + (WORDS.contains(type) ? dice.pick(path + "charset", CHARSETS) : "")
        + (type.endsWith("NULL") ? "" : filled)
        + dice.maybe(path + "default", 35, value(dice, path, type))
        + (filled.isEmpty() ? hidden : "")
        + dice.maybe(path + "comment", 20, " COMMENT 'it''s " + dice.below(path + "cx", 3) + "'");
  }

  private static String value(Dice dice, String path, String type) {
    int number = dice.below(path + "value", 3);
    return switch (type.replaceFirst("[ (].*", "")) {
      case "INT", "BIGINT", "SMALLINT", "TINYINT", "DECIMAL", "DOUBLE" -> " DEFAULT " + number;
      case "VARCHAR", "CHAR" -> " DEFAULT 'v" + number + "'";
      case "ENUM" -> " DEFAULT 'a'";
      case "SET" -> " DEFAULT 'x'";
      case "DATE" -> " DEFAULT '2024-01-0" + (number + 1) + "'";
      case "DATETIME" ->
          " DEFAULT CURRENT_TIMESTAMP(3)" + (number == 0 ? " ON UPDATE CURRENT_TIMESTAMP(3)" : "");
      case "BIT" -> " DEFAULT b'10" + number % 2 + "'";
      default -> "";
    };
  }

  private void keys(Dice dice, String path, Drawn table, List<String> parts) {
    for (int i = 0; i < table.columns().size(); i++) {
      String type = table.types().get(i);
      boolean plain = !List.of("TEXT", "JSON").contains(type);
      if (plain && dice.chance(path + "key" + i, 25)) {
        String length =
            type.equals("VARCHAR(60)")
                ? dice.pick(path + "len" + i, List.of("", "(10)", "(12)"))
                : "";
        parts.add(
            dice.maybe(path + "u" + i, 25, "UNIQUE ")
                + "KEY k"
                + i
                + " ("
                + table.columns().get(i)
                + length
                + dice.maybe(path + "d" + i, 20, " DESC")
                + dice.maybe(path + "m" + i, 20, ", id")
                + ")"
                + dice.maybe(
                    path + "inv" + i, 10, engine == Engine.MYSQL ? " INVISIBLE" : " IGNORED"));
      }
    }
    if (dice.chance(path + "check", 25)) {
      parts.add("CONSTRAINT c" + path + " CHECK (n > " + dice.below(path + "least", 3) + ")");
    }
    int text = table.types().indexOf("TEXT");
    if (text >= 0 && dice.chance(path + "full", 40)) {
      parts.add("FULLTEXT KEY words (" + table.columns().get(text) + ")");
    }
  }

  private static String options(Dice dice, String path) {
    return dice.maybe(path + "oc", 25, " COMMENT='c" + dice.below(path + "ocx", 3) + "'")
        + dice.pick(
            path + "ocs",
            List.of(
                "", "", " DEFAULT CHARSET=latin1", " DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"))
        + dice.maybe(path + "orf", 10, " ROW_FORMAT=COMPACT");
  }

  private static void foreignKey(Dice dice, Drawn table, Drawn target, List<String> sql) {
    String path = table.name();
    String type = dice.pick(path + "fkid", List.of("INT", "BIGINT"));
    if (dice.chance(path + "fk", 40)) {
      sql.add(
          "CREATE TABLE "
              + path.replaceFirst("`$", " link`")
              + " (id INT PRIMARY KEY, "
              + "up "
              + type
              + ", n INT, other "
              + type
              + ", KEY by_n (n), UNIQUE KEY by_up (up), CONSTRAINT "
              + path.replaceFirst("`$", " fk`")
              + " FOREIGN KEY (other) REFERENCES "
              + path.replaceFirst("`$", " link`")
              + " (up)"
              + dice.pick(
                  path + "fka",
                  List.of("", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE"))
              + ")");
    } else if (dice.chance(path + "fk2", 30)) {
      sql.add(
          "CREATE TABLE "
              + path.replaceFirst("`$", " note`")
              + " (t VARCHAR(9) COMMENT '"
              + target.columns().size()
              + "')");
    }
  }

  private static void view(Dice dice, Drawn table, List<String> sql) {
    String path = table.name();
    if (dice.chance(path + "view", 45)) {
      String view = path.replaceFirst("`$", " v`");
      sql.add(
          "CREATE "
              + dice.pick(path + "alg", List.of("", "ALGORITHM = MERGE "))
              + dice.maybe(path + "sec", 20, "SQL SECURITY INVOKER ")
              + "VIEW "
              + view
              + " AS SELECT id, "
              + table.column(dice, path + "vc")
              + " AS x FROM "
              + path
              + dice.maybe(path + "vw", 40, " WHERE id > " + dice.below(path + "vx", 5)));
      if (dice.chance(path + "vv", 40)) {
        sql.add(
            "CREATE VIEW "
                + path.replaceFirst("`$", " w`")
                + " AS SELECT x, COUNT(*) AS n FROM "
                + view
                + " GROUP BY x");
      }
    }
  }

  private static void trigger(Dice dice, Drawn table, List<String> sql) {
    String path = table.name();
    for (int i : dice.some(path + "trigger", 2, 25)) {
      sql.add(
          "CREATE TRIGGER "
              + path.replaceFirst("`$", " t" + i + "`")
              + dice.pick(
                  path + "when" + i, List.of(" BEFORE INSERT", " AFTER UPDATE", " BEFORE DELETE"))
              + " ON "
              + path
              + " FOR EACH ROW BEGIN SET @n = "
              + dice.below(path + "trx" + i, 4)
              + "; SET @m = 'x;'; END");
    }
  }

  private static void partitioned(Dice dice, List<String> sql) {
    if (!dice.chance("partitioned", 50)) {
      return;
    }
    int least = 10 * (1 + dice.below("pleast", 3));
    String range =
        "PARTITION p0 VALUES LESS THAN ("
            + least
            + "), PARTITION p1 VALUES LESS THAN ("
            + (least + 100)
            + ")"
            + dice.maybe("pmax", 50, ", PARTITION p2 VALUES LESS THAN MAXVALUE");
    String list =
        "PARTITION one VALUES IN (1, 2"
            + dice.maybe("pmore", 50, ", 3")
            + "), PARTITION two VALUES IN ("
            + (4 + dice.below("ptwo", 2))
            + ")";
    sql.add(
        "CREATE TABLE parts (id INT NOT NULL, n "
            + dice.pick("pn", List.of("INT", "BIGINT"))
            + " NOT NULL, PRIMARY KEY (id, n))"
            + dice.pick(
                "pkind",
                List.of(
                    "",
                    " PARTITION BY HASH (n) PARTITIONS " + (2 + dice.below("pcount", 3)),
                    " PARTITION BY KEY (id) PARTITIONS 3",
                    " PARTITION BY RANGE (n) (" + range + ")",
                    " PARTITION BY RANGE COLUMNS (n) (" + range + ")",
                    " PARTITION BY LIST (n) (" + list + ")")));
  }

  private void spatial(Dice dice, List<String> sql) {
    if (dice.chance("spatial", 40)) {
      String srid = engine == Engine.MYSQL ? dice.maybe("srid", 50, " SRID 4326") : "";
      sql.add(
          "CREATE TABLE places (id INT PRIMARY KEY, g "
              + dice.pick("geo", List.of("POINT", "GEOMETRY"))
              + " NOT NULL"
              + srid
              + dice.maybe("gindex", 60, ", SPATIAL KEY g (g)")
              + ")");
    }
    if (engine == Engine.MYSQL && dice.chance("functional", 50)) {
      sql.add(
          "CREATE TABLE functional (id INT PRIMARY KEY, a INT, b VARCHAR(20), KEY f ((a + "
              + dice.below("fx", 3)
              + "))"
              + dice.maybe("fl", 50, ", KEY l ((lower(b)), a DESC)")
              + dice.maybe(
                  "fc",
                  40,
                  ", CONSTRAINT odd CHECK (a <> 7)" + dice.maybe("fe", 50, " NOT ENFORCED"))
              + ")");
    }
  }

  private static void routines(Dice dice, List<String> sql) {
    for (int i : dice.some("function", 2, 50)) {
      String type = dice.pick("ft" + i, List.of("INT", "BIGINT", "VARCHAR(20)"));
      sql.add(
          "CREATE FUNCTION f"
              + i
              + "(a "
              + type
              + dice.maybe("fa" + i, 40, ", b INT")
              + ") RETURNS "
              + type
              + " "
              + dice.pick(
                  "fd" + i, List.of("DETERMINISTIC", "DETERMINISTIC NO SQL", "READS SQL DATA"))
              + dice.maybe("fc" + i, 30, " COMMENT 'it''s'")
              + " BEGIN DECLARE r "
              + type
              + "; SET r = a; RETURN r; END");
    }
    for (int i : dice.some("procedure", 2, 40)) {
      sql.add(
          "CREATE PROCEDURE p"
              + i
              + "("
              + dice.pick("pm" + i, List.of("IN", "OUT", "INOUT"))
              + " a INT) "
              + dice.maybe("ps" + i, 30, "SQL SECURITY INVOKER ")
              + "BEGIN IF a > "
              + dice.below("px" + i, 4)
              + " THEN SELECT 1; ELSE SELECT 2; END IF; END");
    }
  }

  private static void event(Dice dice, List<String> sql) {
    if (dice.chance("event", 40)) {
      sql.add(
          "CREATE EVENT nightly ON SCHEDULE EVERY "
              + (1 + dice.below("every", 3))
              + " DAY STARTS '2035-01-01 00:00:00'"
              + dice.maybe("preserve", 40, " ON COMPLETION PRESERVE")
              + dice.maybe("disable", 40, " DISABLE")
              + " DO SET @x = "
              + dice.below("ex", 3));
    }
  }

  private static void sequence(Dice dice, List<String> sql) {
    if (dice.chance("sequence", 40)) {
      sql.add(
          "CREATE SEQUENCE s START WITH 10 INCREMENT BY "
              + (1 + dice.below("inc", 3))
              + dice.maybe("cycle", 30, " CYCLE"));
    }
    if (dice.chance("versioned", 40)) {
      sql.add(
          "CREATE TABLE versioned (id INT PRIMARY KEY, n "
              + dice.pick("vt", List.of("INT", "BIGINT"))
              + ")"
              + dice.maybe("vs", 60, " WITH SYSTEM VERSIONING"));
    }
  }
}
