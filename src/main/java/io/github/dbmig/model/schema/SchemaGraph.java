package io.github.dbmig.model.schema;

import java.util.Objects;

/** A schema with what needs what in it. */
public record SchemaGraph(Schema schema, Dependencies dependencies) {
  public SchemaGraph {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(dependencies);
  }
}
