package io.github.dbmig.database.dialect;

import io.github.dbmig.model.schema.Table;
import java.util.List;

/** How an engine walks through a table in the order of its key. */
public interface Batches {
  /**
   * Expressions that give each row one place in an order that an index serves: the primary key, a
   * unique key without NULL, or the row's own number. Empty where the table has none of them.
   */
  List<String> key(Table table);

  /**
   * An expression that gives the key's value as a literal, so that a checkpoint holds any type.
   *
   * @param key one of {@link #key}
   */
  String literal(Table table, String key);

  /** Where the database's log stands, for people; a query with one row of text. */
  String position();
}
