package io.github.dbmig.command.result.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A table on both sides. States are {@code same}, {@code added}, {@code removed} and {@code
 * changed}.
 *
 * @param schema the namespace; empty where the engine has none
 * @param formerName where it is renamed, the name before, with its namespace
 * @param state {@code same} for a table that is shown because a changed one refers to it
 * @param columns in the order of the table, former ones where they were
 * @param parts keys, checks, indexes, triggers, options and the comment
 */
public record TableView(
    String schema,
    String name,
    Optional<String> formerName,
    String state,
    List<ColumnView> columns,
    List<PartView> parts,
    List<ReferenceView> references) {
  public TableView {
    columns = List.copyOf(columns);
    parts = List.copyOf(parts);
    references = List.copyOf(references);
  }

  /**
   * A column on both sides.
   *
   * @param name the one after, where it is renamed
   */
  public record ColumnView(
      String name, String state, Optional<ColumnShape> before, Optional<ColumnShape> after) {}

  /**
   * A column on one side.
   *
   * @param type as the server prints it; empty where SQLite has none
   * @param defaultSql the default's expression
   * @param more whatever else is said of it, as short texts
   */
  public record ColumnShape(
      String name,
      String type,
      boolean nullable,
      @JsonProperty("default") Optional<String> defaultSql,
      List<String> more) {
    public ColumnShape {
      more = List.copyOf(more);
    }
  }

  /**
   * A part of a table on both sides, each as one text.
   *
   * @param name empty where the engine keeps none
   */
  public record PartView(
      String type, String name, String state, Optional<String> before, Optional<String> after) {}

  /**
   * A foreign key on both sides.
   *
   * @param name empty where the engine keeps none
   * @param schema of the table that it refers to
   * @param table that it refers to
   * @param tableColumns empty for the target's primary key where the engine writes none (SQLite)
   */
  public record ReferenceView(
      String name,
      String state,
      List<String> columns,
      String schema,
      String table,
      List<String> tableColumns,
      Optional<String> before,
      Optional<String> after) {
    public ReferenceView {
      columns = List.copyOf(columns);
      tableColumns = List.copyOf(tableColumns);
    }
  }
}
