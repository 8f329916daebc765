package io.github.dbmig.database.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import java.util.List;

/** What changes keep, and how few statements they need. */
class MysqlChangeTest {
  private static List<String> column(Pair pair, String sql) {
    return pair.from.query(sql, row -> row.text(1));
  }

  /** Makes the one the other and gives the statements; afterwards nothing differs. */
  private static List<String> change(Pair pair, String from, String to) {
    Pair.run(pair.from, from);
    Pair.run(pair.to, to);
    List<String> sql = pair.apply();
    assertThat(pair.plan()).isEmpty();
    assertThat(Pair.snapshot(pair.from).schema()).isEqualTo(Pair.snapshot(pair.to).schema());
    return sql;
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void allChangesOfATableAreOneStatement(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      List<String> sql =
          change(
              pair,
              "CREATE TABLE t (id INT PRIMARY KEY, a INT, b VARCHAR(5), KEY k (a));"
                  + "INSERT INTO t VALUES (1, 2, 'x')",
              "CREATE TABLE t (id INT NOT NULL, n BIGINT AUTO_INCREMENT PRIMARY KEY, a BIGINT,"
                  + " b VARCHAR(50) NOT NULL COMMENT 'long', KEY k (a, b), CHECK (a > 0))"
                  + " COMMENT = 'all at once'");
      assertThat(sql).hasSize(1);
      assertThat(column(pair, "SELECT CONCAT(id, a, b, n) FROM t")).containsExactly("12x1");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aVirtualColumnThatBecomesPlainKeepsItsValuesAndFiresNoTrigger(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      String triggers =
          "CREATE TABLE log (id INT);"
              + "CREATE TRIGGER u AFTER UPDATE ON t FOR EACH ROW INSERT INTO log VALUES (1);";
      change(
          pair,
          "CREATE TABLE t (a INT, v INT AS (a + 1) VIRTUAL, w INT AS (v * 2) VIRTUAL, KEY k (v));"
              + "INSERT INTO t (a) VALUES (1), (5);"
              + triggers,
          "CREATE TABLE t (a INT, v INT, w INT AS (v * 3) VIRTUAL, KEY k (v));" + triggers);
      assertThat(column(pair, "SELECT CONCAT(v, ',', w) FROM t ORDER BY a"))
          .containsExactly("2,6", "6,18");
      assertThat(column(pair, "SELECT id FROM log")).isEmpty();
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aNewColumnTakesItsDefaultInOldRows(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      change(
          pair,
          "CREATE TABLE t (id INT PRIMARY KEY, at DATETIME DEFAULT '2020-01-01' ON UPDATE"
              + " CURRENT_TIMESTAMP); INSERT INTO t (id) VALUES (1), (2)",
          "CREATE TABLE t (id INT PRIMARY KEY, at DATETIME DEFAULT '2020-01-01' ON UPDATE"
              + " CURRENT_TIMESTAMP, u CHAR(36) NOT NULL DEFAULT (UUID()))");
      assertThat(column(pair, "SELECT u FROM t")).hasSize(2).doesNotHaveDuplicates();
      assertThat(column(pair, "SELECT DISTINCT YEAR(at) FROM t")).containsExactly("2020");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aForeignKeyStepsAsideForTheTypeOfItsColumns(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      change(
          pair,
          "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (id INT PRIMARY KEY, p INT,"
              + " CONSTRAINT c_p FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE);"
              + "INSERT INTO p VALUES (7); INSERT INTO c VALUES (1, 7)",
          "CREATE TABLE p (id BIGINT PRIMARY KEY); CREATE TABLE c (id INT PRIMARY KEY, p BIGINT,"
              + " CONSTRAINT c_p FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE)");
      pair.from.execute("DELETE FROM p");
      assertThat(column(pair, "SELECT id FROM c")).isEmpty();
    }
  }

  /** Else the server drops it without a word when the longer one comes. */
  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void anIndexThatAForeignKeyMadeSurvivesALongerOne(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      String parent = "CREATE TABLE p (id INT PRIMARY KEY);";
      String key = "CONSTRAINT c_p FOREIGN KEY (p) REFERENCES p (id)";
      change(
          pair,
          parent + "CREATE TABLE c (p INT, q INT, " + key + ")",
          parent + "CREATE TABLE c (p INT, q INT, KEY c_p (p), KEY pq (p, q), " + key + ")");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void anIndexThatDiffersByItsNameIsRenamed(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      assertThat(
              change(
                  pair,
                  "CREATE TABLE t (a INT, b INT, KEY one (a, b))",
                  "CREATE TABLE t (a INT, b INT, KEY two (a, b))"))
          .singleElement()
          .asString()
          .contains("RENAME INDEX `one` TO `two`");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aPartitionAtTheEndIsAddedAlone(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      String table =
          "CREATE TABLE t (id INT) PARTITION BY RANGE (id) (PARTITION a VALUES LESS THAN"
              + " (10), PARTITION b VALUES LESS THAN (20)";
      assertThat(change(pair, table + ")", table + ", PARTITION c VALUES LESS THAN MAXVALUE)"))
          .singleElement()
          .asString()
          .contains("ADD PARTITION (PARTITION")
          .doesNotContain("PARTITION BY");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void tablesInACircleComeAndGo(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      change(
          pair,
          "CREATE TABLE a (id INT PRIMARY KEY, b INT); CREATE TABLE b (id INT PRIMARY KEY, a INT,"
              + " CONSTRAINT b_a FOREIGN KEY (a) REFERENCES a (id));"
              + "ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b (id)",
          "CREATE TABLE x (id INT PRIMARY KEY, y INT); CREATE TABLE y (id INT PRIMARY KEY, x INT,"
              + " CONSTRAINT y_x FOREIGN KEY (x) REFERENCES x (id));"
              + "ALTER TABLE x ADD CONSTRAINT x_y FOREIGN KEY (y) REFERENCES y (id)");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void bodiesLeaveTheSessionAsItWas(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      String settings = "SELECT CONCAT(@@sql_mode, @@collation_connection, @@time_zone)";
      List<String> before = column(pair, settings);
      change(
          pair,
          "CREATE TABLE t (a INT)",
          "CREATE TABLE t (a INT); SET sql_mode = 'ANSI_QUOTES'; SET collation_connection ="
              + " 'utf8mb4_bin'; CREATE PROCEDURE p() SELECT \"a\" FROM \"t\"; SET time_zone ="
              + " '+02:00'; CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t");
      assertThat(column(pair, settings)).isEqualTo(before);
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void charactersThatWereConvertedStayReadable(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      change(
          pair,
          "CREATE TABLE t (a VARCHAR(10)) DEFAULT CHARSET latin1; INSERT INTO t VALUES ('größe')",
          "CREATE TABLE t (a VARCHAR(10)) DEFAULT CHARSET utf8mb4");
      assertThat(column(pair, "SELECT a FROM t")).containsExactly("größe");
    }
  }

  /** To the server it is the same column. */
  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aColumnInOtherLettersKeepsItsValues(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      change(
          pair,
          "CREATE TABLE t (Name VARCHAR(5)); INSERT INTO t VALUES ('x')",
          "CREATE TABLE t (name VARCHAR(9))");
      assertThat(column(pair, "SELECT name FROM t")).containsExactly("x");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aZeroIsNotCountedAnew(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      change(
          pair,
          "CREATE TABLE t (id INT PRIMARY KEY); INSERT INTO t VALUES (0), (5)",
          "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY)");
      assertThat(column(pair, "SELECT id FROM t ORDER BY id")).containsExactly("0", "5");
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aViewOnAnotherDatabaseNeverNamesItsOwn(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      String other = pair.to.url().database() + "_other";
      Pair.run(pair.to, "CREATE DATABASE " + other + "; CREATE TABLE " + other + ".p (id INT)");
      try {
        Pair.run(pair.from, "CREATE TABLE t (id INT)");
        Pair.run(
            pair.to,
            "CREATE TABLE t (id INT); CREATE VIEW v AS SELECT t.id FROM t JOIN "
                + other
                + ".p ON p.id = t.id");
        assertThat(pair.apply()).noneMatch(sql -> sql.contains(pair.to.url().database() + "`."));
        assertThat(pair.plan()).isEmpty();
      } finally {
        pair.to.execute("DROP DATABASE " + other);
      }
    }
  }

  /** What SHOW CREATE garbles cannot be written again. */
  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void aDefaultThatIsNoTextIsUnseen(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      Pair.run(pair.to, "CREATE TABLE t (a BINARY(2) DEFAULT 0xFF01, b INT)");
      assertThat(Pair.snapshot(pair.to).unseen())
          .singleElement()
          .satisfies(unseen -> assertThat(unseen.opaque()).isTrue());
    }
  }
}
