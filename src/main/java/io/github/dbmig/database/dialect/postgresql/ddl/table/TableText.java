package io.github.dbmig.database.dialect.postgresql.ddl.table;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole table. Source: postgresql.org/docs/16/sql-createtable.html. */
public final class TableText {
  private TableText() {}

  public static List<String> create(Table table) {
    List<String> sql = new ArrayList<>();
    sql.add(statement(table));
    for (Key key : table.keys()) {
      if (repeats(table, key)) {
        sql.add("ALTER TABLE " + quote(table.name()) + " ADD " + ConstraintText.of(key));
      }
      sql.addAll(IndexText.marks(table.name(), key));
    }
    table
        .indexes()
        .values()
        .forEach(index -> sql.addAll(IndexText.add(table.name(), index, false)));
    table
        .triggers()
        .values()
        .forEach(trigger -> sql.addAll(TriggerText.add(table.name(), trigger)));
    for (Column column : table.columns().values()) {
      sql.addAll(ColumnText.afterwards(table.name(), column));
    }
    sql.addAll(TableOptions.afterwards(table));
    if (!table.comment().isEmpty()) {
      sql.add(comment(table));
    }
    return sql;
  }

  static String comment(Table table) {
    return "COMMENT ON "
        + (foreign(table) ? "FOREIGN TABLE " : "TABLE ")
        + quote(table.name())
        + " IS "
        + Spelling.comment(table.comment());
  }

  static boolean foreign(Table table) {
    return table.options().containsKey("server");
  }

  private static String statement(Table table) {
    Map<String, String> options = table.options();
    String kind =
        foreign(table)
            ? "FOREIGN TABLE "
            : options.containsKey("unlogged") ? "UNLOGGED TABLE " : "TABLE ";
    return "CREATE "
        + kind
        + quote(table.name())
        + (options.containsKey("of") ? " OF " + options.get("of") : "")
        + body(table)
        + word(options, "inherits", "\nINHERITS (", ")").replace("\u001e", ", ")
        + word(options, "partition by", "\nPARTITION BY ", "")
        + word(options, "access method", "\nUSING ", "")
        + parameters(options)
        + word(options, "tablespace", "\nTABLESPACE ", "")
        + word(options, "server", "\nSERVER ", "")
        + server(options);
  }

  private static String body(Table table) {
    boolean typed = table.options().containsKey("of");
    List<String> parts = new ArrayList<>();
    for (Column column : table.columns().values()) {
      String text = typed ? ColumnText.ofTyped(column) : ColumnText.of(column);
      if (!text.isEmpty() && !inherited(table, column.options())) {
        parts.add(text);
      }
    }
    table.keys().stream()
        .filter(key -> !repeats(table, key))
        .forEach(key -> parts.add(ConstraintText.of(key)));
    for (Check check : table.checks()) {
      if (!inherited(table, check.options())) {
        parts.add(ConstraintText.of(check));
      }
    }
    table.foreignKeys().forEach(key -> parts.add(ConstraintText.of(key)));
    if (parts.isEmpty()) {
      return typed ? "" : " (\n)";
    }
    return " (\n  " + String.join(",\n  ", parts) + "\n)";
  }

  /** Of two keys over the same columns CREATE TABLE would make one. */
  private static boolean repeats(Table table, Key key) {
    return key.kind() == Key.Kind.UNIQUE
        && table.keys().stream()
            .anyMatch(other -> other != key && other.columns().equals(key.columns()));
  }

  /** What a parent brings at once; a partition is whole before it is attached. */
  private static boolean inherited(Table table, Map<String, String> options) {
    return table.options().containsKey("inherits") && options.containsKey("inherited");
  }

  private static String word(
      Map<String, String> options, String name, String before, String after) {
    return Optional.ofNullable(options.get(name)).map(word -> before + word + after).orElse("");
  }

  private static String parameters(Map<String, String> options) {
    Map<String, String> with = new LinkedHashMap<>();
    options.forEach(
        (name, value) -> {
          if (name.startsWith("with ")) {
            with.put(name.substring(5), value);
          }
        });
    List<String> words = new ArrayList<>();
    with.forEach((name, value) -> words.add(name + "=" + value));
    return words.isEmpty() ? "" : "\nWITH (" + String.join(", ", words) + ")";
  }

  private static String server(Map<String, String> options) {
    String all = ForeignOptions.all(options);
    return all.isEmpty() ? "" : "\nOPTIONS (" + all + ")";
  }
}
