package io.github.dbmig.command.result.schema;

import java.util.List;

/**
 * What differs, with both sides beside each other: only what the changes touch, and the tables that
 * these refer to.
 *
 * @param tables by name
 * @param objects everything that is no table, in the order of the changes
 */
public record SideBySide(List<TableView> tables, List<ObjectView> objects) {
  public static final SideBySide NOTHING = new SideBySide(List.of(), List.of());

  public SideBySide {
    tables = List.copyOf(tables);
    objects = List.copyOf(objects);
  }
}
