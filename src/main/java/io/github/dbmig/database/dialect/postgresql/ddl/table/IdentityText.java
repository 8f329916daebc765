package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.ddl.table.ColumnText.action;
import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.literal;

import io.github.dbmig.database.dialect.postgresql.spelling.SequenceMark;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Identity columns and their sequences. Source: postgresql.org/docs/16/sql-createsequence.html. */
final class IdentityText {
  private static final String NAME = "sequence name";

  private IdentityText() {}

  /** The new sequence goes on behind the rows, and behind the one that fed the column. */
  static List<String> add(ObjectName table, Column from, Column to) {
    List<String> sql = new ArrayList<>();
    sql.add(action(table, to.name(), "SET NOT NULL"));
    sql.add(
        action(
            table,
            to.name(),
            "ADD GENERATED "
                + ColumnText.when(to.generation())
                + " AS IDENTITY"
                + ColumnText.sequence(to)));
    sql.addAll(behind(table, to, from.options()));
    return sql;
  }

  /** Where a sequence takes its place, that one goes on behind it. */
  static List<String> drop(ObjectName table, Column from, Column to) {
    List<String> sql = new ArrayList<>();
    String sequence = from.options().getOrDefault(NAME, "");
    String mark = from.options().get(SequenceMark.OPTION);
    if (mark != null && !sequence.isEmpty()) {
      sql.add(SequenceMark.kept(mark, sequence, descending(from)));
    }
    sql.add(action(table, to.name(), "DROP IDENTITY"));
    return sql;
  }

  static List<String> behindRows(ObjectName table, Column to) {
    return behind(table, to, Map.of());
  }

  private static List<String> behind(ObjectName table, Column to, Map<String, String> marks) {
    String name = to.options().getOrDefault(NAME, "");
    return name.isEmpty()
        ? List.of()
        : List.of(SequenceMark.behind(name, table, to.name(), start(to), descending(to), marks));
  }

  static List<String> alter(ObjectName table, Column from, Column to) {
    List<String> sql = new ArrayList<>();
    rename(from, to, sql);
    List<String> words = new ArrayList<>();
    if (from.generation().kind() != to.generation().kind()) {
      words.add("SET GENERATED " + ColumnText.when(to.generation()));
    }
    Map<String, String> old = settings(from);
    settings(to)
        .forEach(
            (name, value) -> {
              if (!Objects.equals(old.get(name), value)) {
                words.add("SET " + value);
              }
            });
    if (!words.isEmpty()) {
      withinLimits(to, sql);
      sql.add(ColumnText.action(table, to.name(), String.join(" ", words)));
    }
    return sql;
  }

  private static void rename(Column from, Column to, List<String> sql) {
    String old = from.options().getOrDefault(NAME, "");
    String now = to.options().getOrDefault(NAME, "");
    if (!old.equals(now) && !old.isEmpty() && !now.isEmpty()) {
      String bare = now.substring(now.lastIndexOf("\".\"") + 2);
      sql.add("ALTER SEQUENCE " + old + " RENAME TO " + bare);
    }
  }

  /** Where the sequence stands outside of new limits, and no value is lost by it, it starts. */
  private static void withinLimits(Column to, List<String> sql) {
    String name = to.options().getOrDefault(NAME, "");
    List<String> outside = new ArrayList<>();
    if (to.options().containsKey("sequence minvalue")) {
      outside.add("last_value < " + to.options().get("sequence minvalue"));
    }
    if (to.options().containsKey("sequence maxvalue")) {
      String most = to.options().get("sequence maxvalue");
      outside.add("last_value > " + most + " AND NOT is_called");
    }
    if (!outside.isEmpty() && !name.isEmpty()) {
      sql.add(
          "SELECT pg_catalog.setval("
              + literal(name)
              + ", "
              + start(to)
              + ", false) FROM "
              + name
              + " WHERE "
              + String.join(" OR ", outside));
    }
  }

  /** Every setting as ALTER takes it, with the server's own default where the column has none. */
  private static Map<String, String> settings(Column column) {
    Map<String, String> options = column.options();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("increment", "INCREMENT BY " + options.getOrDefault("sequence increment by", "1"));
    all.put("least", limit(options, "MINVALUE"));
    all.put("most", limit(options, "MAXVALUE"));
    all.put("start", "START WITH " + start(column));
    all.put("cache", "CACHE " + options.getOrDefault("sequence cache", "1"));
    all.put("cycle", options.containsKey("sequence cycle") ? "CYCLE" : "NO CYCLE");
    return all;
  }

  private static String limit(Map<String, String> options, String word) {
    String value = options.get("sequence " + word.toLowerCase(java.util.Locale.ROOT));
    return value == null ? "NO " + word : word + " " + value;
  }

  private static String start(Column column) {
    Map<String, String> options = column.options();
    String first =
        descending(column)
            ? options.getOrDefault("sequence maxvalue", "-1")
            : options.getOrDefault("sequence minvalue", "1");
    return options.getOrDefault("sequence start with", first);
  }

  private static boolean descending(Column column) {
    return column.options().getOrDefault("sequence increment by", "1").startsWith("-");
  }
}
