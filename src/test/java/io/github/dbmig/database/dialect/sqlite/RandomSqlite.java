package io.github.dbmig.database.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A script that makes a schema of a few tables and what hangs on them, the same for one seed. */
final class RandomSqlite {
  private static final List<String> TYPES =
      List.of("INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC", "", "varchar(10)", "Boolean", "int");
  private static final List<String> STRICT_TYPES =
      List.of("INTEGER", "TEXT", "REAL", "BLOB", "ANY");
  private static final List<String> COLUMNS =
      List.of("a", "b", "c", "\"d e\"", "[select]", "Name", "`g``h`");
  private static final List<String> ON = List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT");
  private static final List<String> CONFLICTS =
      List.of("REPLACE", "IGNORE", "ABORT", "FAIL", "ROLLBACK");

  private final Random random;
  private final StringBuilder sql = new StringBuilder();

  private RandomSqlite(Random random) {
    this.random = random;
  }

  static String script(Random random) {
    RandomSqlite made = new RandomSqlite(random);
    List<List<String>> tables = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      if (random.nextInt(4) > 0) {
        tables.add(made.table("t" + i));
      }
    }
    made.virtual();
    for (List<String> columns : tables) {
      made.views(columns);
    }
    return made.sql.toString();
  }

  private boolean in(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Its name and its columns. */
  private List<String> table(String name) {
    boolean strict = in(5);
    boolean numbered = in(2);
    List<String> names = new ArrayList<>(List.of(name));
    List<String> parts = new ArrayList<>();
    if (numbered) {
      names.add("id");
      parts.add("id INTEGER " + (in(3) ? "NOT NULL " : "") + key());
    }
    for (String column : COLUMNS) {
      if (in(2) || parts.isEmpty()) {
        names.add(column);
        parts.add(column(column, strict, names));
      }
    }
    constraints(parts, names, numbered);
    boolean rowless = !numbered && in(4);
    if (rowless) {
      parts.add("PRIMARY KEY (" + names.get(1) + (in(3) ? " DESC)" : ")"));
    }
    List<String> options = new ArrayList<>();
    if (strict) {
      options.add("STRICT");
    }
    if (rowless) {
      options.add("WITHOUT ROWID");
    }
    sql.append("CREATE TABLE ").append(in(3) ? '"' + name + '"' : name).append(" (\n  ");
    sql.append(String.join(in(4) ? ", -- so, (it is\n  " : ",\n  ", parts));
    sql.append("\n) ").append(String.join(", ", options)).append(";\n");
    indexes(name, names);
    triggers(name, names);
    return names;
  }

  private String key() {
    return one(
        List.of(
            "PRIMARY KEY",
            "PRIMARY KEY AUTOINCREMENT",
            "PRIMARY KEY",
            "CONSTRAINT k PRIMARY KEY ON CONFLICT REPLACE"));
  }

  private String column(String name, boolean strict, List<String> names) {
    StringBuilder text = new StringBuilder(name);
    text.append(' ').append(strict ? one(STRICT_TYPES) : one(TYPES));
    if (names.size() > 2 && in(8)) {
      return text.append(in(2) ? " AS (" : " GENERATED ALWAYS AS (")
          .append(names.get(1))
          .append(in(2) ? " || 'x')" : "+1)")
          .append(one(List.of("", " VIRTUAL", " STORED")))
          .toString();
    }
    if (in(4)) {
      text.append(" DEFAULT ")
          .append(
              one(List.of("0", "'x'", "-1.5", "NULL", "(1 + 2)", "CURRENT_TIMESTAMP", "x'00'")));
    }
    if (in(5)) {
      text.append(in(2) ? " NOT NULL" : " NOT NULL ON CONFLICT " + one(CONFLICTS));
    }
    if (in(6)) {
      text.append(" COLLATE ").append(one(List.of("NOCASE", "rtrim", "\"BINARY\"")));
    }
    if (in(8)) {
      text.append(in(2) ? " UNIQUE" : " CONSTRAINT u UNIQUE ON CONFLICT " + one(CONFLICTS));
    }
    if (in(6)) {
      text.append(" CHECK (")
          .append(name)
          .append(one(List.of(" > 0", "<>'q'", " IN (1,'y') OR 1")))
          .append(")");
    }
    if (in(6)) {
      text.append(" REFERENCES ").append(reference());
    }
    return text.toString();
  }

  private String reference() {
    return "t"
        + random.nextInt(4)
        + (in(2) ? "" : " ON DELETE " + one(ON))
        + (in(3) ? " ON UPDATE " + one(ON) : "")
        + (in(4) ? " DEFERRABLE INITIALLY DEFERRED" : "");
  }

  private void constraints(List<String> parts, List<String> names, boolean numbered) {
    String first = names.get(1);
    String last = names.get(names.size() - 1);
    if (in(5)) {
      parts.add("CONSTRAINT sound CHECK (" + last + " IS NOT 'bad'" + (in(2) ? ")" : " or 1 )"));
    }
    if (in(5) && numbered) {
      parts.add("UNIQUE (" + last + (in(2) ? " COLLATE NOCASE" : "") + ", " + first + ")");
    }
    if (in(5)) {
      parts.add("FOREIGN KEY (" + last + ") REFERENCES " + reference());
    }
  }

  private void indexes(String table, List<String> names) {
    for (int i = 0; i < random.nextInt(3); i++) {
      String column = names.get(1 + random.nextInt(names.size() - 1));
      sql.append(in(4) ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
          .append(in(4) ? "shared" + i + table.charAt(1) % 2 : "i" + i + table)
          .append(" ON ")
          .append(table)
          .append(" (")
          .append(
              one(
                  List.of(
                      column,
                      column + " DESC",
                      "lower(" + column + ")",
                      column + " collate nocase")))
          .append(")")
          .append(in(4) ? " WHERE " + column + " IS NOT NULL" : "")
          .append(";\n");
    }
  }

  private void triggers(String table, List<String> names) {
    if (in(3)) {
      sql.append("CREATE TRIGGER g")
          .append(table)
          .append(
              one(List.of(" AFTER INSERT", " BEFORE DELETE", " AFTER UPDATE OF " + names.get(1))))
          .append(" ON ")
          .append(table)
          .append(in(2) ? " WHEN 0 < 1" : "")
          .append(" BEGIN DELETE FROM t0 WHERE ")
          .append(in(2) ? "0" : "rowid < 0")
          .append("; END;\n");
    }
  }

  private void virtual() {
    if (in(3)) {
      sql.append("CREATE VIRTUAL TABLE f USING fts5(")
          .append(one(List.of("a", "a, b", "b, a, c", "a, tokenize = 'porter'")))
          .append(");\n");
    }
  }

  private void views(List<String> columns) {
    if (in(3)) {
      String view = "v" + columns.get(0);
      sql.append("CREATE VIEW ")
          .append(view)
          .append(" AS SELECT ")
          .append(in(2) ? "*" : columns.get(columns.size() - 1))
          .append(" FROM ")
          .append(columns.get(0))
          .append(in(4) ? " -- all\n" : "")
          .append(";\n");
      if (in(2)) {
        sql.append("CREATE VIEW w")
            .append(view)
            .append(" AS SELECT * FROM ")
            .append(view)
            .append(";\n");
      }
      if (in(2)) {
        sql.append("CREATE TRIGGER x")
            .append(view)
            .append(" INSTEAD OF DELETE ON ")
            .append(view)
            .append(" BEGIN SELECT ")
            .append(random.nextInt(2))
            .append("; END;\n");
      }
    }
  }
}
