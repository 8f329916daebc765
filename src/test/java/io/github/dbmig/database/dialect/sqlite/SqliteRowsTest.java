package io.github.dbmig.database.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.DatabaseException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a copy of a table must not lose, and where it must stop. */
class SqliteRowsTest {
  @TempDir Path files;

  private SqliteDatabase changed(String before, String rows, String after) {
    SqliteDatabase one = SqliteDatabase.in(files.resolve("one.db")).run(before).run(rows);
    try (SqliteDatabase two = SqliteDatabase.in(files.resolve("two.db")).run(after)) {
      SqlitePair.go(one, two);
      assertThat(SqliteOracle.picture(one.session()))
          .isEqualTo(SqliteOracle.picture(two.session()));
    }
    return one;
  }

  private static List<String> query(SqliteDatabase one, String sql) {
    return one.session().query(sql, row -> row.text(1));
  }

  @Test
  void childrenStayWhereTheyAreAlthoughTheyWouldCascade() {
    String parent = "CREATE TABLE p (id INTEGER PRIMARY KEY, name %s);";
    String child = "CREATE TABLE c (p INT REFERENCES p ON DELETE CASCADE);";
    try (SqliteDatabase one =
        changed(
            parent.formatted("TEXT") + child,
            "PRAGMA foreign_keys = ON; INSERT INTO p VALUES (1, 'a'); INSERT INTO c VALUES (1)",
            parent.formatted("TEXT NOT NULL") + child)) {
      assertThat(query(one, "SELECT p FROM c")).containsExactly("1");
    }
  }

  @Test
  void rowNumbersStayAsTheyAre() {
    try (SqliteDatabase one =
        changed(
            "CREATE TABLE t (a TEXT PRIMARY KEY, rowid INT)",
            "INSERT INTO t (_rowid_, a) VALUES (7, 'x'), (5, 'y')",
            "CREATE TABLE t (a TEXT PRIMARY KEY, rowid TEXT)")) {
      assertThat(query(one, "SELECT _rowid_ || a FROM t ORDER BY 1")).containsExactly("5y", "7x");
    }
  }

  @Test
  void theMarkOfAutoincrementStaysWhereItWas() {
    String table = "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT %s)";
    try (SqliteDatabase one =
        changed(
            table.formatted(""),
            "INSERT INTO t VALUES (9, 1); DELETE FROM t; ",
            table.formatted("CHECK (t.a > 0)"))) {
      one.run("INSERT INTO t (a) VALUES (1)");
      assertThat(query(one, "SELECT id FROM t")).containsExactly("10");
      assertThat(query(one, "SELECT name FROM sqlite_sequence")).containsExactly("t");
    }
  }

  /** A copy would lose the comment. */
  @Test
  void aColumnComesWithItsChecksAndReferencesWithoutACopy() {
    String parent = "CREATE TABLE p (id INTEGER PRIMARY KEY);";
    try (SqliteDatabase one =
        changed(
            parent + "CREATE TABLE c (id INT /* stays */, CHECK (id > 0))",
            "INSERT INTO c VALUES (1)",
            parent
                + "CREATE TABLE c (id INT /* stays */, p INT REFERENCES p ON DELETE CASCADE,"
                + " age INT DEFAULT 1 CONSTRAINT old CHECK (age > 0), CHECK (id > 0))")) {
      assertThat(query(one, "SELECT id || age FROM c WHERE p IS NULL")).containsExactly("11");
      assertThat(query(one, "SELECT sql FROM sqlite_master WHERE name = 'c'"))
          .singleElement()
          .asString()
          .contains("/* stays */");
    }
  }

  @Test
  void differencesOfSpellingCostNoCopy() {
    try (SqliteDatabase one =
        changed(
            "CREATE TABLE t (id INTEGER PRIMARY KEY /* stays */, a TEXT DEFAULT 1, b INT,"
                + " CHECK(b>0))",
            "INSERT INTO t (b) VALUES (1)",
            "create table \"t\" (\"id\" integer primary key, [a] text default 1, `b` int,"
                + " check ( b > 0 ))")) {
      assertThat(query(one, "SELECT sql FROM sqlite_master WHERE name = 't'"))
          .singleElement()
          .asString()
          .contains("/* stays */");
    }
  }

  @Test
  void aConflictClauseOfTheNewShapeDropsNoRow() {
    assertThatThrownBy(
            () ->
                changed(
                    "CREATE TABLE t (a INT)",
                    "INSERT INTO t VALUES (1), (1)",
                    "CREATE TABLE t (a INT UNIQUE ON CONFLICT IGNORE)"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("UNIQUE constraint failed");
  }

  @Test
  void aRowWithoutAParentStopsTheForeignKey() {
    String tables = "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INT %s)";
    assertThatThrownBy(
            () ->
                changed(
                    tables.formatted(""),
                    "INSERT INTO c VALUES (NULL), (3)",
                    tables.formatted("REFERENCES p")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("overflow");
  }

  @Test
  void triggersDoNotFireForTheCopy() {
    String script =
        """
        CREATE TABLE log (x); CREATE TABLE t (a INT %s);
        CREATE TRIGGER i AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1); END;
        CREATE TRIGGER d AFTER DELETE ON t BEGIN INSERT INTO log VALUES (2); END;
        CREATE VIEW v AS SELECT a FROM t; CREATE VIEW gone AS SELECT * FROM nowhere;
        """;
    try (SqliteDatabase one =
        changed(script.formatted(""), "INSERT INTO t VALUES (1)", script.formatted("NOT NULL"))) {
      assertThat(query(one, "SELECT x FROM log")).containsExactly("1");
      assertThat(query(one, "SELECT a FROM v")).containsExactly("1");
    }
  }

  @Test
  void anotherCaseOfANameKeepsTheRows() {
    try (SqliteDatabase one =
        changed(
            "CREATE TABLE USERS (ID INTEGER PRIMARY KEY, Name TEXT); CREATE VIEW v AS SELECT * FROM USERS",
            "INSERT INTO USERS VALUES (1, 'a')",
            "CREATE TABLE users (id integer primary key, name text); CREATE VIEW v AS SELECT * FROM USERS")) {
      assertThat(query(one, "SELECT name FROM v")).containsExactly("a");
    }
  }

  @Test
  void anIndexedTextIsFoundAgainAfterItsTableChanges() {
    try (SqliteDatabase one =
        changed(
            "CREATE VIRTUAL TABLE f USING fts5(a, b)",
            "INSERT INTO f (rowid, a, b) VALUES (4, 'one two', 'x')",
            "CREATE VIRTUAL TABLE f USING fts5(b, a, tokenize = 'porter')")) {
      assertThat(query(one, "SELECT rowid FROM f WHERE f MATCH 'two'")).containsExactly("4");
    }
  }

  @Test
  void anIndexMovesFromOneTableToAnother() {
    String tables = "CREATE TABLE a (x INT); CREATE TABLE b (x INT %s); CREATE INDEX i ON %s (x)";
    try (SqliteDatabase one =
        changed(
            tables.formatted("", "a"),
            "INSERT INTO b VALUES (1)",
            tables.formatted("NOT NULL", "b"))) {
      assertThat(query(one, "SELECT x FROM b INDEXED BY i")).containsExactly("1");
    }
  }
}
