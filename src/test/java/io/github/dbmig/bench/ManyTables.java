package io.github.dbmig.bench;

import io.github.dbmig.server.Engine;
import java.util.ArrayList;
import java.util.List;

/** A schema of many tables: twelve columns, five keys and indexes each, a view on every fifth. */
record ManyTables(Engine engine, int count) {
  /** The statements; in the changed one every twentieth table differs. */
  List<String> statements(boolean changed) {
    List<String> sql = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean differs = changed && i % 20 == 7;
      if (!(differs && i % 60 == 7)) {
        table(i, differs, sql);
      }
    }
    return sql;
  }

  private void table(int i, boolean differs, List<String> sql) {
    String name = "t" + i;
    String money = differs ? "DECIMAL(12,2)" : "DECIMAL(10,2)";
    String upward =
        i == 0 || i % 20 == 8 ? "" : ", FOREIGN KEY (up) REFERENCES t" + (i - 1) + " (id)";
    sql.add(
        "CREATE TABLE "
            + name
            + " (id INTEGER NOT NULL PRIMARY KEY, up INTEGER, name VARCHAR(60) NOT NULL,"
            + " note VARCHAR(200) DEFAULT 'none', made TIMESTAMP NULL, price "
            + money
            + " DEFAULT 0, state VARCHAR(10) NOT NULL DEFAULT 'new', a INTEGER, b INTEGER, c INTEGER,"
            + " d VARCHAR(30), e VARCHAR(30)"
            + (differs ? ", f INTEGER" : "")
            + ", CONSTRAINT "
            + name
            + "_name UNIQUE (name), CONSTRAINT "
            + name
            + "_price CHECK (price >= 0)"
            + upward
            + ")");
    sql.add("CREATE INDEX " + name + "_state ON " + name + " (state, made)");
    sql.add("CREATE INDEX " + name + "_ab ON " + name + " (a, b" + (differs ? ", c)" : ")"));
    if (i % 5 == 0) {
      sql.add(
          "CREATE VIEW v" + i + " AS SELECT id, name, price FROM " + name + " WHERE state = 'new'");
    }
  }
}
