package io.github.dbmig.database.dialect.sqlite.text;

import io.github.dbmig.model.schema.Index;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a CREATE INDEX, both ways. Grammar: sqlite.org/lang_createindex.html. */
public final class IndexText {
  private final SqliteTokens tokens;
  private final Map<String, String> columns;

  private IndexText(String create, Table table) {
    this.tokens = new SqliteTokens(create);
    this.columns =
        table.columns().keySet().stream()
            .collect(Collectors.toMap(IndexText::lower, name -> name, (one, two) -> one));
  }

  /** Empty where the text says more than an index can hold. */
  public static Optional<Index> read(String name, String create, Table table) {
    return new IndexText(create, table).index(name);
  }

  public static String write(String table, Index index) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + SqliteNames.quoted(index.name())
        + " ON "
        + SqliteNames.quoted(table)
        + " ("
        + index.parts().stream()
            .map(
                part ->
                    (part.column() ? SqliteNames.quoted(part.sql()) : part.sql()) + part.suffix())
            .collect(Collectors.joining(", "))
        + ")"
        + (index.predicate().isEmpty() ? "" : " WHERE " + index.predicate());
  }

  private Optional<Index> index(String name) {
    boolean unique = tokens.accept("CREATE", "UNIQUE");
    while (!tokens.done() && !tokens.peek().equals("(")) {
      tokens.next();
    }
    tokens.next();
    List<Index.Part> parts = new ArrayList<>();
    do {
      parts.add(part());
    } while (tokens.accept(","));
    boolean whole = tokens.accept(")");
    String predicate = tokens.accept("WHERE") ? tokens.rest() : "";
    return whole && tokens.done()
        ? Optional.of(new Index(name, unique, parts, predicate, true, Map.of()))
        : Optional.empty();
  }

  private Index.Part part() {
    int start = tokens.mark();
    if (tokens.isName()) {
      String column = columns.get(lower(tokens.name()));
      String collation =
          tokens.accept("COLLATE") ? " COLLATE " + SqliteNames.quoted(tokens.name()) : "";
      String order = order();
      if (column != null && end()) {
        return new Index.Part(column, true, collation + order);
      }
    }
    tokens.back(start);
    int end = start;
    String order = "";
    while (!end() && !tokens.done()) {
      tokens.skipParenthesis();
      end = tokens.mark();
      order = order();
    }
    return new Index.Part(tokens.between(start, end), false, order);
  }

  private String order() {
    return tokens.accept("DESC") ? " DESC" : tokens.accept("ASC") ? " ASC" : "";
  }

  private boolean end() {
    return tokens.peek().equals(",") || tokens.peek().equals(")");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
