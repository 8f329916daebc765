package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Copies a table into its new shape inside the transaction that is open: rows, row numbers, the
 * AUTOINCREMENT mark, indexes and triggers stay; views and other tables keep naming it, since
 * {@code legacy_alter_table} keeps RENAME from reading them. Follows the twelve steps of
 * sqlite.org/lang_altertable.html#otheralter.
 */
final class SqliteRebuild {
  private final SqliteDdl ddl;
  private final Schema before;
  private final Table old;
  private final Table now;
  private final String copy;
  private final Map<String, String> sources;

  SqliteRebuild(SqliteDdl ddl, Schema before, Schema after, List<Change> changes) {
    ObjectName name = changes.get(0).subject();
    this.ddl = ddl;
    this.before = before;
    this.old = before.tables().get(name);
    this.now = after.tables().get(name);
    this.copy = ddl.quote("dbmig_new_" + name.name());
    this.sources = sources(changes);
  }

  /** Which old column each new one is read from; one that was added is read from none. */
  private Map<String, String> sources(List<Change> changes) {
    Map<String, String> from = new LinkedHashMap<>();
    old.columns().keySet().forEach(column -> from.put(column, column));
    for (Change change : changes) {
      if (change instanceof Change.RenameColumn rename) {
        from.put(rename.to(), from.remove(rename.from()));
      } else if (change instanceof Change.DropColumn drop) {
        from.remove(drop.column().name());
      } else if (change instanceof Change.AddColumn add) {
        from.remove(add.column().name());
      }
    }
    from.keySet().removeIf(column -> now.column(column).filter(c -> !computed(c)).isEmpty());
    return from;
  }

  private static boolean computed(Column column) {
    return column.generation().kind() == Generation.Kind.STORED
        || column.generation().kind() == Generation.Kind.VIRTUAL;
  }

  List<String> statements() {
    String table = ddl.quote(now.name());
    List<String> sql = new ArrayList<>();
    guardChildren().ifPresent(sql::add);
    sql.add("PRAGMA legacy_alter_table = ON");
    sql.add("CREATE TABLE " + copy + " " + body());
    sql.add(copyRows());
    if (autoincrement(old) && autoincrement(now)) {
      sql.addAll(copyMark());
    }
    sql.add("DROP TABLE " + ddl.quote(old.name()));
    sql.add("ALTER TABLE " + copy + " RENAME TO " + table);
    now.indexes().values().forEach(index -> sql.add(ddl.index(now.name(), index)));
    now.triggers().values().forEach(trigger -> sql.add(trigger.definition()));
    sql.add("PRAGMA legacy_alter_table = OFF");
    return sql;
  }

  /**
   * With foreign keys enforced DROP TABLE deletes the rows first, and takes the children's along.
   * They cannot be switched off inside a transaction, so that the file stops instead.
   */
  private Optional<String> guardChildren() {
    boolean children =
        before.tables().values().stream()
            .flatMap(table -> table.foreignKeys().stream())
            .anyMatch(key -> key.target().name().equalsIgnoreCase(old.name().name()));
    return children
        ? Optional.of(
            "DELETE FROM "
                + ddl.quote(old.name())
                + " WHERE abs(CASE WHEN (SELECT foreign_keys FROM pragma_foreign_keys)"
                + " THEN -9223372036854775808 ELSE 0 END) < 0"
                + " /* run with PRAGMA foreign_keys = OFF, as dbmig does */")
        : Optional.empty();
  }

  private String copyRows() {
    List<String> to = new ArrayList<>(sources.keySet().stream().map(ddl::quote).toList());
    List<String> from = new ArrayList<>(sources.values().stream().map(ddl::quote).toList());
    if (keepsRowNumbers()) {
      to.add("rowid");
      from.add("rowid");
    }
    return "INSERT INTO "
        + copy
        + " ("
        + String.join(", ", to)
        + ") SELECT "
        + String.join(", ", from)
        + " FROM "
        + ddl.quote(old.name());
  }

  /** A table without a key is known by its row numbers only. */
  private boolean keepsRowNumbers() {
    return old.primaryKey().isEmpty()
        && !old.options().containsKey("without rowid")
        && old.columns().keySet().stream().noneMatch(name -> name.equalsIgnoreCase("rowid"));
  }

  private List<String> copyMark() {
    String to = literal("dbmig_new_" + now.name().name());
    String from = literal(old.name().name());
    return List.of(
        "DELETE FROM sqlite_sequence WHERE name = " + to,
        "INSERT INTO sqlite_sequence (name, seq) SELECT "
            + to
            + ", seq FROM sqlite_sequence WHERE name = "
            + from);
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static boolean autoincrement(Table table) {
    return table.columns().values().stream()
        .anyMatch(column -> column.generation().kind() == Generation.Kind.AUTO_INCREMENT);
  }

  /** What follows the name in CREATE TABLE. */
  String body() {
    List<String> parts = new ArrayList<>();
    now.columns().values().forEach(column -> parts.add(column(column)));
    now.keys().stream().filter(key -> !inline(key)).forEach(key -> parts.add(key(key)));
    now.checks().forEach(check -> parts.add(check(check)));
    now.foreignKeys().forEach(key -> parts.add(foreignKey(key)));
    String options =
        now.options().keySet().stream()
            .map(option -> option.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "(\n  " + String.join(",\n  ", parts) + "\n)" + (options.isEmpty() ? "" : " " + options);
  }

  private String column(Column column) {
    String primary =
        column.generation().kind() == Generation.Kind.AUTO_INCREMENT
            ? " PRIMARY KEY AUTOINCREMENT"
            : "";
    return ddl.column(column) + primary;
  }

  private boolean inline(Key key) {
    return key.kind() == Key.Kind.PRIMARY && autoincrement(now);
  }

  private String key(Key key) {
    return named(key.name())
        + (key.kind() == Key.Kind.PRIMARY ? "PRIMARY KEY (" : "UNIQUE (")
        + ddl.quoted(key.columns())
        + ")";
  }

  private String check(Check check) {
    return named(check.name()) + "CHECK (" + check.expression() + ")";
  }

  private String named(String name) {
    return name.isEmpty() ? "" : "CONSTRAINT " + ddl.quote(name) + " ";
  }

  private String foreignKey(ForeignKey key) {
    StringBuilder sql =
        new StringBuilder(named(key.name()))
            .append("FOREIGN KEY (")
            .append(ddl.quoted(key.columns()))
            .append(") REFERENCES ")
            .append(ddl.quote(key.target()));
    if (!key.targetColumns().isEmpty()) {
      sql.append(" (").append(ddl.quoted(key.targetColumns())).append(")");
    }
    for (String word : List.of("on update", "on delete", "match")) {
      if (key.actions().containsKey(word)) {
        sql.append(' ').append((word + " " + key.actions().get(word)).toUpperCase(Locale.ROOT));
      }
    }
    String deferrable = key.actions().getOrDefault("deferrable", "");
    return sql.append(deferrable.isEmpty() ? "" : " " + deferrable.toUpperCase(Locale.ROOT))
        .toString();
  }
}
