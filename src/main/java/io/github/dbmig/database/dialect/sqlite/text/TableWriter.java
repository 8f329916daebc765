package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The text of a CREATE TABLE from its schema record, each clause as it was written. Where the
 * record was changed since and a clause no longer says the same, the usual spelling takes its
 * place.
 */
public final class TableWriter {
  private final Table table;
  private final Predicate<String> keeps;

  private TableWriter(Table table, Predicate<String> keeps) {
    this.table = table;
    this.keeps = keeps;
  }

  /** What follows the name. */
  public static String body(Table table) {
    String asWritten = new TableWriter(table, column -> true).text(true);
    if (read(table, asWritten).equals(bare(table))) {
      return asWritten;
    }
    Set<String> truthful = new HashSet<>();
    for (Column column : table.columns().values()) {
      if (truthful(table, column)) {
        truthful.add(column.name());
      }
    }
    String mended = new TableWriter(table, truthful::contains).text(false);
    return plain(read(table, mended)).equals(plain(table))
        ? mended
        : new TableWriter(table, column -> false).text(false);
  }

  /** A column as it stands in CREATE TABLE or ADD COLUMN; no key or check comes with it. */
  public static String column(Column column) {
    Table alone = Table.of(new ObjectName("", "t"), List.of(column));
    String written = new TableWriter(alone, any -> true).text(false);
    boolean same = read(alone, written).equals(alone);
    return new TableWriter(alone, any -> same).definition(column);
  }

  /** A column with all that was written with it. */
  public static String written(Column column) {
    Table alone = Table.of(new ObjectName("", "t"), List.of(column));
    return new TableWriter(alone, any -> true).definition(column);
  }

  private static Table read(Table table, String body) {
    return TableReader.read(table.name(), TableText.of("CREATE TABLE t " + body));
  }

  private static Table bare(Table table) {
    return table.withIndexes(List.of()).withTriggers(List.of());
  }

  /** The table without its own spellings. */
  private static Table plain(Table table) {
    return bare(table)
        .withColumns(table.columns().values().stream().map(TableWriter::plain).toList())
        .withKeys(
            table.keys().stream()
                .map(k -> new Key(k.name(), k.kind(), k.columns(), Map.of()))
                .toList())
        .withChecks(
            table.checks().stream()
                .map(check -> new Check(check.name(), check.expression(), true))
                .toList())
        .withForeignKeys(table.foreignKeys().stream().map(TableWriter::plain).toList());
  }

  private static Column plain(Column column) {
    return new Column(
        column.name(),
        column.type(),
        column.notNull(),
        column.defaultSql(),
        column.generation(),
        column.collation(),
        "",
        Map.of());
  }

  private static ForeignKey plain(ForeignKey key) {
    Map<String, String> actions = new HashMap<>(key.actions());
    actions.remove(PlainText.WRITTEN);
    return new ForeignKey(
        key.name(), key.columns(), key.target(), key.targetColumns(), actions, true);
  }

  /** Whether the written clauses of a column still say what the record says. */
  private static boolean truthful(Table table, Column column) {
    Table alone = Table.of(table.name(), List.of(column));
    Table read = read(alone, new TableWriter(alone, any -> true).text(false));
    return plain(read.columns().get(column.name())).equals(plain(column))
        && table.keys().containsAll(read.keys())
        && table.checks().containsAll(read.checks())
        && table.foreignKeys().containsAll(read.foreignKeys());
  }

  private String text(boolean constraintsAsWritten) {
    List<String> parts =
        new ArrayList<>(table.columns().values().stream().map(this::definition).toList());
    Table inline = read(table, "(" + String.join(", ", parts) + ")");
    Set<Key> keys = new HashSet<>(inline.keys());
    for (Key key : table.keys()) {
      if (!keys.contains(key)) {
        parts.add(written(key.options(), constraintsAsWritten, PlainText.key(key)));
      }
    }
    for (Check check : table.checks()) {
      if (!inline.checks().contains(check)) {
        parts.add(written(check.options(), constraintsAsWritten, PlainText.check(check)));
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (!inline.foreignKeys().contains(key)) {
        parts.add(written(key.actions(), constraintsAsWritten, PlainText.foreignKey(key)));
      }
    }
    return "(\n  " + String.join(",\n  ", parts) + "\n)" + options();
  }

  private static String written(Map<String, String> options, boolean asWritten, String plain) {
    return asWritten ? options.getOrDefault(PlainText.WRITTEN, plain) : plain;
  }

  private String definition(Column column) {
    String clauses =
        keeps.test(column.name()) && column.options().containsKey(PlainText.WRITTEN)
            ? OwnName.shown(column.options().get(PlainText.WRITTEN), column.name())
            : PlainText.column(column);
    return SqliteNames.quoted(column.name())
        + (column.type().isEmpty() ? "" : " " + column.type())
        + (clauses.isEmpty() ? "" : " " + clauses);
  }

  private String options() {
    String options =
        table.options().keySet().stream()
            .map(option -> option.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return options.isEmpty() ? "" : " " + options;
  }
}
