package io.github.dbmig.model.diff;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may have been renamed: a column that goes and one of the same type that comes in its table,
 * a table that goes and one with equal columns that comes. Questions, never answers.
 */
public record RenameCandidates(List<Candidate> candidates) {
  public RenameCandidates {
    candidates = List.copyOf(candidates);
  }

  /**
   * @param table the column's table by its name in the second schema; empty for a table
   * @param from the former name; of a table with its schema
   */
  public record Candidate(String table, String from, String to) {
    /** For people: {@code column users.name} or {@code table public.a}. */
    public String shown() {
      return table.isEmpty() ? "table " + from : "column " + table + "." + from;
    }
  }

  /**
   * @param known what is settled already: not asked again
   */
  public static RenameCandidates of(Schema from, Schema to, RenameEvidence known) {
    Map<ObjectName, List<Column>> gone = new HashMap<>();
    Map<ObjectName, List<Column>> come = new HashMap<>();
    List<Table> droppedTables = new ArrayList<>();
    List<Table> addedTables = new ArrayList<>();
    for (Change change : SchemaDiff.between(from, to, known)) {
      if (change instanceof Change.DropColumn drop) {
        gone.computeIfAbsent(drop.subject(), any -> new ArrayList<>()).add(drop.column());
      } else if (change instanceof Change.AddColumn add) {
        come.computeIfAbsent(add.subject(), any -> new ArrayList<>()).add(add.column());
      } else if (change instanceof Change.DropTable drop) {
        droppedTables.add(drop.table());
      } else if (change instanceof Change.AddTable add) {
        addedTables.add(add.table());
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (Table old : droppedTables) {
      addedTables.stream()
          .filter(now -> now.columns().equals(old.columns()))
          .map(now -> new Candidate("", old.name().toString(), now.name().toString()))
          .forEach(found::add);
    }
    gone.forEach(
        (table, columns) ->
            columns.forEach(
                old ->
                    come.getOrDefault(table, List.of()).stream()
                        .filter(now -> now.type().equals(old.type()))
                        .map(now -> new Candidate(table.toString(), old.name(), now.name()))
                        .forEach(found::add)));
    return new RenameCandidates(found);
  }
}
