package io.github.dbmig.database.dialect.sqlite.ddl;

import io.github.dbmig.database.dialect.sqlite.text.PlainText;
import io.github.dbmig.database.dialect.sqlite.text.SqliteNames;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a table on their way into its new shape. */
final class RowCopy {
  private static final String ROW_NUMBER = "dbmig_row_number";

  private final Table old;
  private final Table now;
  private final Map<String, String> sources;
  private final String where;

  /**
   * @param guard is true for every row, or stops the copy
   */
  RowCopy(Table old, Table now, List<Change> changes, Optional<String> guard) {
    this.where = guard.map(condition -> " WHERE " + condition).orElse("");
    this.old = old;
    this.now = now;
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
    return !column.generation().expression().isEmpty();
  }

  /** A conflict clause of the new shape would drop rows without a word: OR ABORT overrides it. */
  String into(String to, String from) {
    List<String> targets = new ArrayList<>(names(sources.keySet()));
    List<String> values = new ArrayList<>(names(sources.values()));
    if (keepsRowNumbers()) {
      targets.add(rowNumber(now));
      values.add(rowNumber(old));
    }
    return insert(to, targets, values, from) + where;
  }

  private String insert(String to, List<String> targets, List<String> values, String from) {
    if (targets.isEmpty()) {
      now.columns().values().stream()
          .filter(column -> !computed(column))
          .findFirst()
          .ifPresent(column -> targets.add(SqliteNames.quoted(column.name())));
      values.add("NULL");
    }
    return "INSERT OR ABORT INTO "
        + SqliteNames.quoted(to)
        + " ("
        + String.join(", ", targets)
        + ") SELECT "
        + String.join(", ", values)
        + " FROM "
        + SqliteNames.quoted(from);
  }

  /** Holds the rows as they are in a table without a rule. */
  String held(String name) {
    List<String> values = new ArrayList<>(names(sources.values()));
    if (keepsRowNumbers()) {
      values.add(rowNumber(old) + " AS " + ROW_NUMBER);
    }
    return "CREATE TABLE "
        + SqliteNames.quoted(name)
        + " AS SELECT "
        + (values.isEmpty() ? "NULL AS x" : String.join(", ", values))
        + " FROM "
        + SqliteNames.quoted(old.name().name())
        + where;
  }

  String fromHeld(String held) {
    List<String> targets = new ArrayList<>(names(sources.keySet()));
    List<String> values = new ArrayList<>(names(sources.values()));
    if (keepsRowNumbers()) {
      targets.add(rowNumber(now));
      values.add(ROW_NUMBER);
    }
    return insert(now.name().name(), targets, values, held);
  }

  private static List<String> names(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(name -> quoted.add(SqliteNames.quoted(name)));
    return quoted;
  }

  /** A row number that no column shows may be named by an index of full texts, or by people. */
  private boolean keepsRowNumbers() {
    return numbered(old) && numbered(now);
  }

  private static boolean numbered(Table table) {
    return !table.options().containsKey("without rowid")
        && !rowNumber(table).isEmpty()
        && table.primaryKey().filter(key -> shown(table, key)).isEmpty();
  }

  /** Source: sqlite.org/lang_createtable.html#rowid, INTEGER PRIMARY KEY. */
  private static boolean shown(Table table, Key key) {
    return key.columns().size() == 1
        && table
            .column(key.columns().get(0))
            .filter(column -> column.type().equalsIgnoreCase("INTEGER"))
            .filter(column -> !written(column).contains("PRIMARY KEY DESC"))
            .isPresent();
  }

  private static String written(Column column) {
    return column.options().getOrDefault(PlainText.WRITTEN, "");
  }

  /** A name for it that no column has taken; empty where they have taken all. */
  private static String rowNumber(Table table) {
    Set<String> taken =
        table.columns().keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Stream.of("rowid", "_rowid_", "oid")
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElse("");
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
