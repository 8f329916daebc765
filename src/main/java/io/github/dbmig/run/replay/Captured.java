package io.github.dbmig.run.replay;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.Snapshot;
import java.util.List;

/**
 * What a statement does to a schema.
 *
 * @param before the schema that the history made
 * @param after the schema that the statement made of it
 */
public record Captured(Snapshot before, Snapshot after, List<Change> changes) {
  public Captured {
    changes = List.copyOf(changes);
  }
}
