package io.github.dbmig.database.dialect.sqlite.catalog;

import io.github.dbmig.model.diff.Unseen;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ForeignKey;
import io.github.dbmig.model.schema.Generation;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Key;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Table;
import io.github.dbmig.model.sql.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One table from its rows of the catalog query and its text. */
final class SqliteTableReader {
  private final ObjectName name;
  private final SqliteTableText text;
  private final Map<String, String> sql;
  private final Lexicon lexicon;
  private final List<Unseen> unseen;

  /**
   * @param sql the text of every object by its kind and name
   */
  SqliteTableReader(String name, Map<String, String> sql, Lexicon lexicon, List<Unseen> unseen) {
    this.name = new ObjectName("", name);
    this.sql = sql;
    this.lexicon = lexicon;
    this.text = SqliteTableText.parse(new SqliteTokens(sql.get("table " + name), lexicon));
    this.unseen = unseen;
    text.unknown().forEach(what -> unseen.add(new Unseen("clause", this.name, what)));
  }

  Table read(
      String[] table, List<String[]> columns, List<String[]> indexes, List<String[]> foreign) {
    Map<String, String> options = new TreeMap<>();
    if ("1".equals(table[3])) {
      options.put("without rowid", "");
    }
    if ("1".equals(table[4])) {
      options.put("strict", "");
    }
    return Table.of(name, columns.stream().map(this::column).toList())
        .withOptions(options, "")
        .withKeys(keys(columns, indexes))
        .withChecks(text.checks())
        .withForeignKeys(foreignKeys(foreign))
        .withIndexes(indexes(indexes));
  }

  private Column column(String[] row) {
    boolean key = !"0".equals(row[6]);
    return new Column(
        row[2],
        row[3],
        "1".equals(row[4]),
        row[5] == null || !generated(row).isEmpty() ? "" : row[5],
        generation(row, key),
        text.collation(row[2]),
        "",
        Map.of());
  }

  private String generated(String[] row) {
    return "2".equals(row[7]) || "3".equals(row[7]) ? text.generated(row[2]) : "";
  }

  /** Hidden 2 is virtual, 3 is stored: sqlite.org/pragma.html#pragma_table_xinfo. */
  private Generation generation(String[] row, boolean key) {
    if (!generated(row).isEmpty()) {
      return new Generation(
          "3".equals(row[7]) ? Generation.Kind.STORED : Generation.Kind.VIRTUAL, generated(row));
    }
    return key && text.autoincrement()
        ? new Generation(Generation.Kind.AUTO_INCREMENT, "")
        : Generation.NONE;
  }

  private List<Key> keys(List<String[]> columns, List<String[]> indexes) {
    List<Key> keys = new ArrayList<>();
    List<String> primary =
        columns.stream()
            .filter(row -> !"0".equals(row[6]))
            .sorted(Comparator.comparingInt(row -> Integer.parseInt(row[6])))
            .map(row -> row[2])
            .toList();
    if (!primary.isEmpty()) {
      keys.add(new Key(text.keyName(primary), Key.Kind.PRIMARY, primary, Map.of()));
    }
    grouped(indexes).values().stream()
        .filter(rows -> rows.get(0)[4].equals("u"))
        .map(rows -> rows.stream().map(row -> row[6]).toList())
        .forEach(
            unique -> keys.add(new Key(text.keyName(unique), Key.Kind.UNIQUE, unique, Map.of())));
    return keys;
  }

  private static Map<String, List<String[]>> grouped(List<String[]> rows) {
    Map<String, List<String[]>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(row[2], any -> new ArrayList<>()).add(row));
    return groups;
  }

  private List<ForeignKey> foreignKeys(List<String[]> rows) {
    Map<String, List<String[]>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(row[2], any -> new ArrayList<>()).add(row));
    return groups.values().stream().map(this::foreignKey).toList();
  }

  private ForeignKey foreignKey(List<String[]> rows) {
    String[] first = rows.get(0);
    List<String> columns = rows.stream().map(row -> row[4]).toList();
    List<String> targets = first[5] == null ? List.of() : rows.stream().map(row -> row[5]).toList();
    Map<String, String> actions = new TreeMap<>();
    put(actions, "on update", first[6], "NO ACTION");
    put(actions, "on delete", first[7], "NO ACTION");
    put(actions, "match", first[8], "NONE");
    put(actions, "deferrable", text.deferred(columns), "");
    return new ForeignKey(
        text.foreignName(columns), columns, new ObjectName("", first[3]), targets, actions, true);
  }

  private static void put(Map<String, String> actions, String name, String value, String standard) {
    if (value != null && !value.equals(standard)) {
      actions.put(name, value.toLowerCase(Locale.ROOT));
    }
  }

  private List<Index> indexes(List<String[]> rows) {
    List<Index> indexes = new ArrayList<>();
    grouped(rows)
        .forEach(
            (index, parts) -> {
              if (parts.get(0)[4].equals("c") && !SqliteIntrospector.mark(index)) {
                indexes.add(index(index, parts));
              }
            });
    return indexes;
  }

  /** An index over expressions or some rows is known by its text, the others by their parts. */
  private Index index(String index, List<String[]> rows) {
    String create = sql.get("index " + index);
    boolean unique = "1".equals(rows.get(0)[3]);
    boolean partial = "1".equals(rows.get(0)[5]);
    if (partial || rows.stream().anyMatch(row -> row[6] == null)) {
      List<String> texts = SqliteIndexText.parts(new SqliteTokens(create, lexicon));
      List<Index.Part> parts = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        parts.add(
            rows.get(i)[6] == null ? new Index.Part(texts.get(i), false, "") : part(rows.get(i)));
      }
      return new Index(
          index,
          unique,
          parts,
          SqliteIndexText.predicate(new SqliteTokens(create, lexicon)),
          true,
          Map.of());
    }
    return new Index(index, unique, rows.stream().map(this::part).toList(), "", true, Map.of());
  }

  private Index.Part part(String[] row) {
    String own = text.collation(row[6]);
    String collation = own.isEmpty() ? "BINARY" : own;
    String suffix =
        (row[8] == null || row[8].equalsIgnoreCase(collation) ? "" : " COLLATE " + row[8])
            + ("1".equals(row[7]) ? " DESC" : "");
    return new Index.Part(row[6], true, suffix);
  }
}
