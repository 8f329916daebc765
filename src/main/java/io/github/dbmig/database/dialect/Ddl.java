package io.github.dbmig.database.dialect;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.order.DiffRules;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements from changes. Pure: the same changes give the same text. */
public interface Ddl {
  /**
   * The statements that make the changes in order.
   *
   * @param before the schema the first change meets: SQLite copies whole tables, and needs them
   * @param online the statement stands outside of a transaction and may not keep writers waiting
   */
  List<String> statements(Schema before, List<Change> changes, boolean online);

  /**
   * The changes in the order in which they are made, in groups that are made together: by one copy
   * of a table, by one ALTER. Each group is given to {@link #statements} at once.
   */
  default List<List<Change>> together(Schema before, List<Change> changes) {
    return changes.stream().map(List::of).toList();
  }

  /** The same for changes that are a part of a plan, whose other parts may say what is best. */
  default Ddl within(Schema before, List<Change> plan) {
    return this;
  }

  /**
   * The tables that these statements make anew, so that triggers unknown to the schema are lost.
   */
  Set<ObjectName> renewed(Schema before, List<Change> changes);

  /** What comes first in a transaction, so that no statement waits longer for a lock. */
  List<String> guard(int timeoutMs, boolean transactional);

  /** What comes last, where {@link #guard} outlives the transaction. */
  List<String> unguard(boolean transactional);

  /** What the engine changes in place, and what must be out of the way meanwhile. */
  default DiffRules rules() {
    return DiffRules.PLAIN;
  }

  /** Why {@link #statements} would not make the whole change; empty where they do. */
  default Optional<String> unwritten(Change change) {
    return Optional.empty();
  }

  /** The statement as a part of a script that the engine's own program reads. */
  default String ended(String statement) {
    return statement + ";";
  }

  /** What must be said before a script of the statements, outside of any transaction. */
  default List<String> opening(boolean renews) {
    return List.of("BEGIN");
  }

  /** What the transaction of these changes begins with, in a script or a migration. */
  default List<String> first(List<Change> changes) {
    return List.of();
  }

  /** What ends such a script. */
  default List<String> closing(boolean renews) {
    return List.of("COMMIT");
  }

  String quote(String identifier);

  String quote(ObjectName name);
}
