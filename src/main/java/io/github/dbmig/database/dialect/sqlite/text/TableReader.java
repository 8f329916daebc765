package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.database.dialect.sqlite.text.Clause.Kind;
import io.github.dbmig.model.schema.Check;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The schema record of a table from its text; its indexes and triggers have texts of their own. */
public final class TableReader {
  private final TableText text;

  private TableReader(TableText text) {
    this.text = text;
  }

  public static Table read(ObjectName name, TableText text) {
    TableReader reader = new TableReader(text);
    Map<String, String> options = new LinkedHashMap<>();
    text.options().forEach(option -> options.put(option, ""));
    return Table.of(name, text.columns().stream().map(reader::column).toList())
        .withOptions(options, "")
        .withKeys(reader.keys())
        .withChecks(reader.checks())
        .withForeignKeys(reader.foreignKeys());
  }

  private Column column(ColumnText column) {
    Column plain =
        new Column(
            column.name(),
            column.type(),
            find(column, Kind.NOT_NULL).isPresent(),
            find(column, Kind.DEFAULT).map(Clause::value).orElse(""),
            generation(column),
            find(column, Kind.COLLATE).map(Clause::value).orElse(""),
            "",
            Map.of());
    String written = column.clauses().stream().map(Clause::sql).collect(Collectors.joining(" "));
    return written.equals(PlainText.column(plain)) ? plain : withWritten(plain, renamable(column));
  }

  private static String renamable(ColumnText column) {
    return column.clauses().stream()
        .map(
            clause ->
                clause.kind() == Kind.CHECK
                    ? OwnName.hidden(clause.sql(), column.name())
                    : clause.sql())
        .collect(Collectors.joining(" "));
  }

  private static Column withWritten(Column column, String written) {
    return column.withOptions(Map.of(PlainText.WRITTEN, written));
  }

  /** SQLite too takes the last of several. */
  private static Optional<Clause> find(ColumnText column, Kind kind) {
    return column.clauses().stream()
        .filter(clause -> clause.kind() == kind)
        .reduce((first, last) -> last);
  }

  private Generation generation(ColumnText column) {
    Optional<Clause> stored = find(column, Kind.STORED);
    Optional<Clause> virtual = find(column, Kind.VIRTUAL);
    if (stored.isPresent() || virtual.isPresent()) {
      return new Generation(
          stored.isPresent() ? Generation.Kind.STORED : Generation.Kind.VIRTUAL,
          stored.or(() -> virtual).map(Clause::value).orElse(""));
    }
    boolean counted =
        find(column, Kind.AUTOINCREMENT).isPresent()
            || text.constraints().stream()
                .filter(clause -> clause.kind() == Kind.AUTOINCREMENT)
                .anyMatch(clause -> clause.columns().contains(column.name()));
    return counted ? new Generation(Generation.Kind.AUTO_INCREMENT, "") : Generation.NONE;
  }

  private List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    text.inline().stream().filter(TableReader::isKey).forEach(c -> keys.add(key(c, Map.of())));
    for (Clause clause : text.constraints()) {
      if (isKey(clause)) {
        keys.add(key(clause, written(clause, PlainText.key(key(clause, Map.of())))));
      }
    }
    return keys;
  }

  private static boolean isKey(Clause clause) {
    return clause.primary() || clause.kind() == Kind.UNIQUE;
  }

  private static Key key(Clause clause, Map<String, String> options) {
    return new Key(
        clause.name(),
        clause.primary() ? Key.Kind.PRIMARY : Key.Kind.UNIQUE,
        clause.columns(),
        options);
  }

  private static Map<String, String> written(Clause clause, String plain) {
    return clause.sql().equals(plain) ? Map.of() : Map.of(PlainText.WRITTEN, clause.sql());
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    text.inline().stream()
        .filter(clause -> clause.kind() == Kind.CHECK)
        .forEach(clause -> checks.add(new Check(clause.name(), clause.value(), true)));
    for (Clause clause : text.constraints()) {
      if (clause.kind() == Kind.CHECK) {
        Check plain = new Check(clause.name(), clause.value(), true);
        Map<String, String> options = written(clause, PlainText.check(plain));
        checks.add(new Check(clause.name(), clause.value(), true, options));
      }
    }
    return checks;
  }

  private List<ForeignKey> foreignKeys() {
    List<ForeignKey> keys = new ArrayList<>();
    text.inline()
        .forEach(clause -> clause.reference().ifPresent(r -> keys.add(foreign(clause, r))));
    for (Clause clause : text.constraints()) {
      if (clause.reference().isPresent()) {
        ForeignKey plain = foreign(clause, clause.reference().get());
        Map<String, String> actions = new LinkedHashMap<>(plain.actions());
        actions.putAll(written(clause, PlainText.foreignKey(plain)));
        keys.add(acting(plain, actions));
      }
    }
    return keys;
  }

  /** What is the standard's own is left out: NO ACTION, and a MATCH that SQLite does not heed. */
  private static ForeignKey foreign(Clause clause, Reference reference) {
    Map<String, String> actions = new LinkedHashMap<>(reference.actions());
    actions.values().removeIf("no action"::equals);
    ObjectName target = new ObjectName("", reference.table());
    return new ForeignKey(
        clause.name(), clause.columns(), target, reference.columns(), actions, true);
  }

  private static ForeignKey acting(ForeignKey key, Map<String, String> actions) {
    return new ForeignKey(
        key.name(), key.columns(), key.target(), key.targetColumns(), actions, key.validated());
  }
}
