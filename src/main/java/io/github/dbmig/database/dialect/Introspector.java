package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Extra;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.schema.Column;
import io.github.dbmig.model.schema.ObjectName;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.server.Capabilities;
import io.github.dbmig.model.server.TableSizes;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads the catalog with a fixed number of queries, however many tables there are. */
public interface Introspector {
  /**
   * Everything but what dbmig keeps for itself.
   *
   * @param ignored tables to leave out, by their bare name: a tool's tracking table
   */
  Snapshot snapshot(Session session, Set<String> ignored);

  /**
   * The same for a plan: without names that the engine gives by itself and a rename does not
   * follow, which a copied column could not take while the old one has them.
   */
  default Snapshot planned(Session session, Set<String> ignored) {
    return snapshot(session, ignored);
  }

  /** What a new database holds. */
  default Schema untouched() {
    return Schema.EMPTY;
  }

  /** What hangs on objects and is in no record of the snapshot; for comparing, not for planning. */
  default List<Extra> extras(Session session) {
    return List.of();
  }

  /**
   * Sets marks that let a renamed object be known again, where the engine itself has no identity
   * for it. Only for scratch databases.
   */
  void mark(Session scratch);

  /** True when the server adds the column to a table with a row without touching that row. */
  boolean addsInstantly(Session scratch, Column column);

  Capabilities capabilities(Session session);

  /** Rows of the tables; an estimate where counting would scan a large one. */
  TableSizes sizes(Session session, Collection<ObjectName> tables);
}
