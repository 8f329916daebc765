package io.github.dbmig.database.dialect.sqlite.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A whole CREATE TABLE, read without a loss: two texts that give equal records differ in white
 * space, comments, quotes and the case of key words alone. Grammar:
 * sqlite.org/lang_createtable.html.
 *
 * @param options in small letters
 * @param unknown what was not understood; a table with any is never written by us
 */
public record TableText(
    List<ColumnText> columns,
    List<Clause> constraints,
    List<String> options,
    List<String> unknown) {
  public TableText {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    options = List.copyOf(options);
    unknown = List.copyOf(unknown);
  }

  public static TableText of(String create) {
    return new TableParser(new SqliteTokens(create)).table();
  }

  /** True when both say the same; columns, constraints and options may stand in another order. */
  public boolean same(TableText other) {
    return unknown.isEmpty()
        && other.unknown.isEmpty()
        && same(columns, other.columns)
        && same(constraints, other.constraints)
        && same(options, other.options);
  }

  private static <T> boolean same(List<T> one, List<T> two) {
    Set<T> set = new HashSet<>(one);
    return one.size() == two.size() && set.size() == one.size() && set.equals(new HashSet<>(two));
  }

  /** The clauses that stand with a column. */
  List<Clause> inline() {
    return columns.stream().flatMap(column -> column.clauses().stream()).toList();
  }
}
