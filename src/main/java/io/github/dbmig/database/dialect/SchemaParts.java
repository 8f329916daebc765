package io.github.dbmig.database.dialect;

import java.util.Objects;

/** What an engine must bring so that changes can be planned on it. */
public record SchemaParts(
    Introspector introspector, Ddl ddl, Sync sync, Batches batches, Scratch scratch) {
  public SchemaParts {
    Objects.requireNonNull(introspector);
    Objects.requireNonNull(ddl);
    Objects.requireNonNull(sync);
    Objects.requireNonNull(batches);
    Objects.requireNonNull(scratch);
  }
}
