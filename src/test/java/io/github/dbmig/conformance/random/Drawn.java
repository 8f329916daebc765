package io.github.dbmig.conformance.random;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that was made, for what builds on it.
 *
 * @param name quoted
 * @param columns quoted, without the key {@code id}
 * @param types of the columns
 */
record Drawn(String name, boolean unlogged, List<String> columns, List<String> types) {
  Drawn(String name) {
    this(name, false);
  }

  Drawn(String name, boolean unlogged) {
    this(name, unlogged, new ArrayList<>(), new ArrayList<>());
  }

  void add(String column, String type) {
    columns.add(column);
    types.add(type);
  }

  /** One of its columns, or its key. */
  String column(Dice dice, String path) {
    return columns.isEmpty() ? "id" : dice.pick(path, columns);
  }
}
