package io.github.dbmig.model.diff;

import io.github.dbmig.model.order.WordDependencies;
import io.github.dbmig.model.schema.Dependencies;
import io.github.dbmig.model.schema.Schema;
import io.github.dbmig.model.schema.SchemaGraph;
import java.util.List;
import java.util.Objects;

/**
 * What an introspector saw.
 *
 * @param identities evidence for the diff, never part of the schema
 * @param dependencies what needs what, as the catalog says; none where it does not say
 * @param unseen what the database holds and the schema records do not
 */
public record Snapshot(
    Schema schema, Identities identities, Dependencies dependencies, List<Unseen> unseen) {
  public Snapshot {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(identities);
    Objects.requireNonNull(dependencies);
    unseen = List.copyOf(unseen);
  }

  public Snapshot(Schema schema, Identities identities, List<Unseen> unseen) {
    this(schema, identities, Dependencies.NONE, unseen);
  }

  /** The schema with what needs what, by the words of its texts where the catalog does not say. */
  public SchemaGraph graph() {
    return new SchemaGraph(
        schema, dependencies.isEmpty() ? WordDependencies.of(schema) : dependencies);
  }
}
