package io.github.dbmig.database.dialect.postgresql.catalog.table;

import static io.github.dbmig.database.dialect.postgresql.catalog.table.Fields.orEmpty;

import io.github.dbmig.database.dialect.postgresql.ddl.table.IndexText;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rows of {@link ConstraintQueries#INDEXES}, one for each part, as the indexes of tables. */
final class IndexReader {
  private final Map<String, Map<String, Index>> indexes = new LinkedHashMap<>();
  private final Map<Index, String> definitions = new java.util.IdentityHashMap<>();

  Index read(Row row) {
    Map<String, Index> own = indexes.computeIfAbsent(row.text(1), any -> new LinkedHashMap<>());
    Index known = own.computeIfAbsent(row.text(2), any -> start(row));
    Index index = row.flag(12) ? included(known, row.text(9)) : extended(known, part(row));
    own.put(index.name(), index);
    definitions.put(index, row.text(19));
    return index;
  }

  private static Index start(Row row) {
    Map<String, String> options = new TreeMap<>();
    options.put("method", row.text(5).toLowerCase(Locale.ROOT));
    new Fields(row, options)
        .text("with", 7)
        .flag("nulls not distinct", 14)
        .text("tablespace", 15)
        .flag("clustered", 16)
        .flag("replica identity", 17)
        .text("attached to", 18)
        .flag("only", 20);
    return new Index(
        row.text(2), row.flag(3), List.of(), orEmpty(row.text(6)), row.flag(4), options);
  }

  private static Index.Part part(Row row) {
    return row.flag(8)
        ? new Index.Part(row.text(10), true, row.text(13))
        : new Index.Part(row.text(11), false, orEmpty(row.text(13)));
  }

  private static Index extended(Index index, Index.Part part) {
    List<Index.Part> parts = new ArrayList<>(index.parts());
    parts.add(part);
    return index.over(parts);
  }

  private static Index included(Index index, String column) {
    Map<String, String> options = new TreeMap<>(index.options());
    options.merge("include", column, (one, other) -> one + ", " + other);
    return with(index, options);
  }

  private static Index with(Index index, Map<String, String> options) {
    return new Index(
        index.name(), index.unique(), index.parts(), index.predicate(), index.valid(), options);
  }

  /** The indexes of one table; those that our words would make otherwise keep the server's. */
  List<Index> of(String table, ObjectName name) {
    return indexes.getOrDefault(table, Map.of()).values().stream()
        .map(index -> checked(name, index))
        .toList();
  }

  private Index checked(ObjectName table, Index index) {
    String server = definitions.get(index);
    if (plain(IndexText.definition(table, index)).equals(plain(server))) {
      return index;
    }
    Map<String, String> options = new TreeMap<>(index.options());
    options.put("definition", server);
    return with(index, options);
  }

  /** Quotes and redundant parentheses are a matter of taste; the order of characters is not. */
  private static String plain(String text) {
    return text.replaceAll("[\"'() ]", "");
  }
}
