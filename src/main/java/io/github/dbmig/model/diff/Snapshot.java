package io.github.dbmig.model.diff;

import io.github.dbmig.model.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * What an introspector saw.
 *
 * @param identities evidence for the diff, never part of the schema
 * @param unseen what the database holds and the schema records do not
 */
public record Snapshot(Schema schema, Identities identities, List<Unseen> unseen) {
  public Snapshot {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(identities);
    unseen = List.copyOf(unseen);
  }
}
