package io.github.dbmig.model.order;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.Ref;
import io.github.dbmig.model.schema.SchemaGraph;
import io.github.dbmig.model.schema.StoredObject;
import io.github.dbmig.model.schema.Table;
import java.util.List;
import java.util.Set;

/** What an engine can change in place, and what must be out of the way meanwhile. Pure. */
public interface DiffRules {
  /** Objects are dropped and made again; nothing else stands in anything's way. */
  DiffRules PLAIN = new DiffRules() {};

  /** True where one statement makes the one the other, and nobody who uses it notices. */
  default boolean alters(StoredObject from, StoredObject to) {
    return false;
  }

  /**
   * True where the column stays and keeps its values; else it is dropped and added. Type, default
   * and NOT NULL are equal.
   */
  default boolean alters(Column from, Column to) {
    return true;
  }

  /** True where the table stays and keeps its rows; only options and comment differ. */
  default boolean alters(Table from, Table to) {
    return true;
  }

  /** The changes as this engine must be told them; they are not in order yet. */
  default List<Change> prepared(SchemaGraph from, SchemaGraph to, List<Change> changes) {
    return changes;
  }

  /** What else must be said once all changes are known; still not in order. */
  default List<Change> completed(SchemaGraph from, SchemaGraph to, List<Change> closed) {
    return closed;
  }

  /** What is not there, or not itself, while the change is made. */
  default Set<Ref> disturbed(SchemaGraph from, Change change) {
    return Set.copyOf(Touched.by(change).dropped());
  }

  /** True where the user of something disturbed can stay, since the server takes care of it. */
  default boolean survives(Change change, Ref user) {
    return false;
  }

  /** What needs what when it comes to the order; more than what stands in each other's way. */
  default Dependencies ordering(SchemaGraph graph) {
    return graph.dependencies();
  }

  /** Negative for what must come before all other changes, positive for what must come last. */
  default int stage(Change change) {
    return 0;
  }
}
