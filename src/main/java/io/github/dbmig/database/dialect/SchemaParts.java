package io.github.dbmig.database.dialect;

import java.util.Objects;

/** What an engine must bring so that its schemas can be read, compared and made. */
public record SchemaParts(Introspector introspector, Ddl ddl, Scratch scratch) {
  public SchemaParts {
    Objects.requireNonNull(introspector);
    Objects.requireNonNull(ddl);
    Objects.requireNonNull(scratch);
  }
}
