package io.github.dbmig.database.dialect;

import java.util.Objects;

/** What an engine must bring so that changes can be planned on it without downtime. */
public record PlanParts(SchemaParts schema, Sync sync, Batches batches) {
  public PlanParts {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(sync);
    Objects.requireNonNull(batches);
  }

  public Introspector introspector() {
    return schema.introspector();
  }

  public Ddl ddl() {
    return schema.ddl();
  }
}
